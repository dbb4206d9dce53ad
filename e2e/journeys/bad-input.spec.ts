import { badLogs } from '#scripts/cli/bad-logs.test-kit.ts';
import { logText, smallMapping } from '#scripts/cli/small-log.test-kit.ts';
import { expect, test } from '../fixtures.ts';
import { importSmallLog } from '../small-log.ts';

const json = (value: unknown) => ({
  name: 'mapping.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});
const csv = (text: string) => ({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('every log that cannot be used is told with file, place and remedy, and nothing is kept of it', async ({
  page,
}) => {
  await importSmallLog(page, 'Earlier');
  for (const [what, log, message] of badLogs)
    await test.step(what, async () => {
      await page.goto('/sources/import');
      await page.getByLabel('Mapping file').setInputFiles(json(smallMapping));
      await page.getByLabel('Prediction log').setInputFiles(csv(log));
      const alert = page.getByRole('alert');
      const run = page.getByRole('button', { name: 'Import', exact: true });
      // Some faults show at the first look, the others when all of the log is read.
      await expect(alert.or(run).first()).toBeVisible();
      if (await run.isVisible()) await run.click();
      await expect(alert).toContainText(message);
    });
  await page.goto('/');
  await expect(page.getByRole('row', { name: /Earlier/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Small/ })).toHaveCount(0);
});

test('mapping files that cannot be used are told by name and path', async ({ page }) => {
  await page.goto('/sources/import');
  await page.getByLabel('Prediction log').setInputFiles(csv(logText()));
  for (const [mapping, message] of [
    ['{', 'mapping.json: is not JSON'],
    [{ ...smallMapping, colour: 1 }, 'mapping.json: the mapping: does not know colour.'],
    [{ ...smallMapping, chunk: 'hour' }, 'mapping.json: chunk: must be day, week, month'],
  ] as const) {
    await page.getByLabel('Mapping file').setInputFiles(json(mapping));
    await expect(page.getByRole('alert')).toContainText(message);
  }
  await page
    .getByLabel('Mapping file')
    .setInputFiles(json({ ...smallMapping, columns: { ...smallMapping.columns, score: 'scores' } }));
  await expect(page.getByRole('alert')).toContainText('The files have no column scores');
});

test('files that are no logs are told by name', async ({ page }) => {
  await page.goto('/sources/import');
  for (const [name, bytes, message] of [
    ['cut.parquet', Buffer.from('PAR1 and then nothing'), 'cut.parquet'],
    ['photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'photo.png'],
  ] as const) {
    await page
      .getByLabel('Prediction log')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(page.getByRole('button', { name: 'Import' })).toHaveCount(0);
  }
});
