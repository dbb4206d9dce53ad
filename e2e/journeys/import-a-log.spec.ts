import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, expectNoAxeViolations, test } from '../fixtures.ts';
import { pickLog as pick, smallLog as csv } from '../small-log.ts';

test.describe('with the network cut off', () => {
  // The browser itself asks for the icon again with every address.
  test.use({ expectedFaults: [/favicon\.svg/] });

  test('a log is imported in two actions, without a request leaving, and is still there after a reload', async ({
    page,
    context,
  }) => {
    await page.goto('/sources/import');
    await expect(page.getByLabel('Prediction log')).toBeVisible();
    await pick(page, csv(200), 'warm-up.csv');
    await expect(page.getByRole('button', { name: 'Import' })).toBeVisible();
    await context.setOffline(true);
    await pick(page);
    await expect(page.getByLabel('Name of the model')).toHaveValue('Loan decisions');
    await expect(page.getByLabel('Actual', { exact: true })).toHaveValue('y_true');
    await page.getByRole('button', { name: 'Import' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loan decisions');
    const accuracy = page.getByRole('row', { name: /^Accuracy/ });
    await expect(accuracy).toContainText('0.800');
    await context.setOffline(false);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loan decisions');
    await page.goto('/');
    await expect(page.getByRole('row', { name: /Loan decisions/ })).toBeVisible();
  });
});

test('a Parquet log gives the numbers that SQL gives', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('scores.parquet');
  mkdirSync(dirname(path), { recursive: true });
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`COPY (
    SELECT i AS id, TIMESTAMP '2026-01-01' + INTERVAL (i) MINUTE AS timestamp, i % 2 AS y_true, (i % 7 > 2)::INT AS y_pred,
      (i % 7) / 7.0 AS y_pred_proba FROM range(20000) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  const counted = await connection.runAndReadAll(
    `SELECT avg((y_true = y_pred)::INT)::DOUBLE AS accuracy FROM '${path}'`,
  );
  const accuracy = Number(counted.getRowObjectsJS()[0]?.['accuracy']);
  await page.goto('/sources/import');
  await page.getByLabel('Prediction log').setInputFiles(path);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('scores');
  await expect(page.getByRole('row', { name: /^Accuracy/ })).toContainText(accuracy.toFixed(3));
});

test('an import can be cancelled, and leaves nothing behind', async ({ page }) => {
  await page.goto('/sources/import');
  await pick(page, csv(300_000), 'large.csv');
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Import' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.goto('/sources');
  await page.getByRole('radio', { name: 'Logs in this browser' }).check();
  await expect(page.getByText('This source has no models yet.')).toBeVisible();
});

test('a fault is told with file, row and column, and earlier models stay', async ({ page }) => {
  await page.goto('/sources/import');
  await pick(page);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loan decisions');
  await page.goto('/sources/import');
  const broken = csv().toString().replace('\n2999,', '\n2999,extra,');
  await pick(page, Buffer.from(broken), 'broken.csv');
  await expect(page.getByRole('alert')).toContainText('broken.csv, row 3001');
  await page.goto('/');
  await expect(page.getByRole('row', { name: /Loan decisions/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /broken/ })).toHaveCount(0);
});

test('a log of the same name says that it takes a model’s place, and another name keeps both', async ({
  page,
}) => {
  await page.goto('/sources/import');
  await pick(page);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loan decisions');
  await page.goto('/sources/import');
  await pick(page);
  await expect(page.getByText('Takes the place of the model of that name')).toBeVisible();
  await page.getByLabel('Name of the model').fill('Loan decisions, second look');
  await expect(page.getByText('Takes the place of the model of that name')).toHaveCount(0);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loan decisions, second look');
  await page.goto('/');
  await expect(page.getByRole('row', { name: /Loan decisions/ })).toHaveCount(2);
});

test('models of the browser and of the site stay apart, and one can be deleted', async ({ page }) => {
  await page.goto('/sources/import');
  await pick(page);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loan decisions');
  await page.goto('/sources');
  await expect(page.getByRole('link', { name: 'Flight delay risk' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Delete Loan decisions' }).click();
  await expect(page.getByText('This source has no models yet.')).toBeVisible();
  await page.getByRole('radio', { name: 'This site’s source' }).check();
  await expect(page.getByRole('link', { name: 'Flight delay risk' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing while a log is being mapped, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/sources/import');
    await pick(page);
    await expect(page.getByRole('button', { name: 'Import' })).toBeVisible();
    await expectNoAxeViolations(page);
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(wide).toBeLessThanOrEqual(seen);
  });
