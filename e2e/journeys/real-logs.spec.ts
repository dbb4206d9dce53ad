import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { analyse, type Analysis } from '#scripts/cli/analysis.ts';
import type { KeptModel } from '#backend/import-contract.ts';
import { expect, test } from '../fixtures.ts';

const data = resolve('../shared/data');

/** Paths of the first difference beyond a relative 1e-9; null when there is none. */
function difference(a: unknown, b: unknown, path = ''): string | null {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ? null : `${path}: ${a} and ${b}`;
  if (typeof a === 'object' && typeof b === 'object' && a && b) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const name of names) {
      const [left, right] = [a, b].map((value) => (value as Record<string, unknown>)[name]);
      const found = difference(left, right, `${path}/${name}`);
      if (found !== null) return found;
    }
    return null;
  }
  return a === b ? null : `${path}: ${String(a)} and ${String(b)}`;
}

/** Everything but drift: the command line looks at every distinct value there, the tab at the profile's bins. */
const comparable = ({ drift: _whole, chunks, ...rest }: Analysis) => ({
  ...rest,
  chunks: chunks.map(({ drift: _one, ...chunk }) => chunk),
});

const sets = [
  ['car_loan', 'csv', 'Accuracy'],
  ['car_loan', 'parquet', 'Accuracy'],
  ['car_price', 'parquet', 'Mean absolute error'],
  ['employment_ma', 'parquet', 'Accuracy'],
] as const;

for (const [set, extension, metric] of sets)
  test(`${set} as ${extension}: four actions to the performance page, and the numbers of the command line`, async ({
    page,
  }, testInfo) => {
    test.skip(!existsSync(data), 'needs ../shared/data, which is not part of the repository');
    test.skip(testInfo.project.name !== 'desktop', 'numbers do not depend on the width of the page');
    test.setTimeout(120_000);
    const files = {
      reference: `${data}/${set}/reference.${extension}`,
      log: `${data}/${set}/analysis.${extension}`,
      actuals: `${data}/${set}/targets.${extension}`,
    };
    await page.goto('/sources/import');
    await page.getByLabel('Prediction log').setInputFiles(files.log);
    await page.getByLabel('Reference log').setInputFiles(files.reference);
    await page.getByLabel('Actuals').setInputFiles(files.actuals);
    await page.getByRole('button', { name: 'Import' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('analysis', { timeout: 60_000 });
    await expect(page.getByRole('row', { name: new RegExp(`^${metric}`) })).toBeVisible();

    await page.goto('/sources');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export analysis' }).click();
    const exported = testInfo.outputPath('exported.json');
    await (await downloading).saveAs(exported);
    const { profile, mapping } = JSON.parse(readFileSync(exported, 'utf8')) as KeptModel;

    const mappingFile = testInfo.outputPath('mapping.json');
    mkdirSync(dirname(mappingFile), { recursive: true });
    writeFileSync(mappingFile, JSON.stringify({ ...mapping, files }));
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/analyse.ts', '--mapping', mappingFile, '--json'],
      {
        encoding: 'utf8',
        maxBuffer: 1e9,
      },
    );
    const fromTab = JSON.parse(JSON.stringify(analyse(profile))) as Analysis;
    expect(difference(comparable(fromTab), comparable(JSON.parse(printed) as Analysis))).toBeNull();
    expect(profile.chunks.reduce((sum, { labelled }) => sum + labelled, 0)).toBeGreaterThan(100_000 - 1);
  });
