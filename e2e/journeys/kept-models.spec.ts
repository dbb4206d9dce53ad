import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { importSmallLog, pickLog, smallLog } from '../small-log.ts';

test.beforeEach(async ({ page }) => {
  await importSmallLog(page);
  await page.goto('/sources');
});

test('a model is renamed, and keeps its address', async ({ page }) => {
  await page.getByRole('button', { name: 'Rename Loan decisions' }).click();
  await page.getByLabel('New name of Loan decisions').fill('Who pays back');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await page.getByRole('link', { name: 'Who pays back', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who pays back');
  await expect(page).toHaveURL(/\/models\/loan-decisions\//);
});

test('a deleted model comes back on request', async ({ page }) => {
  await page.getByRole('button', { name: 'Delete Loan decisions' }).click();
  await expect(page.getByText('Loan decisions is deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Loan decisions', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Accuracy/ })).toContainText('0.800');
});

test('a model goes to another browser as one file, and a broken file is refused', async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export Loan decisions' }).click();
  const path = testInfo.outputPath('loan-decisions.plumbline.json');
  await (await downloading).saveAs(path);
  const elsewhere = await browser.newPage({ baseURL: baseURL ?? '' });
  await elsewhere.goto('/sources');
  await elsewhere.getByRole('radio', { name: 'Logs in this browser' }).check();
  const whole = readFileSync(path);
  await elsewhere
    .getByLabel('Exported model')
    .setInputFiles({ name: 'cut.json', mimeType: 'application/json', buffer: whole.subarray(0, 5000) });
  await expect(elsewhere.getByRole('alert')).toContainText('cut.json: is not JSON; it may be cut off');
  await elsewhere.getByLabel('Exported model').setInputFiles(path);
  await elsewhere.getByRole('link', { name: 'Loan decisions', exact: true }).click();
  await expect(elsewhere.getByRole('row', { name: /^Accuracy/ })).toContainText('0.800');
  await elsewhere.close();
});

test('a model is profiled again with the mapping that was kept', async ({ page }) => {
  await page.getByRole('link', { name: 'Profile again Loan decisions' }).click();
  await pickLog(page, smallLog(6000), 'exported-on-monday.csv');
  await expect(page.getByLabel('Name of the model')).toHaveValue('Loan decisions');
  await expect(page.getByText('Takes the place of the model of that name')).toBeVisible();
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loan decisions');
  await page.goto('/sources');
  await expect(page.getByRole('link', { name: 'Loan decisions', exact: true })).toHaveCount(1);
});

test('the connection is tried, step by step', async ({ page }) => {
  await page.getByRole('button', { name: 'Test connection to the active source' }).click();
  const steps = page.getByRole('list', { name: 'What the test found' }).getByRole('listitem');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(1)).toContainText('1 model');
});

test('a mapping file says what columns mean, and what is wrong with it is told', async ({ page }) => {
  await page.goto('/sources/import');
  await pickLog(page);
  const mapping = {
    model: { id: 'loans', name: 'Loans by hand', task: 'binary', positive: '0' },
    files: { log: 'anything.csv', actuals: 'later.csv' },
    columns: {
      id: 'id',
      predictedAt: 'timestamp',
      prediction: 'y_pred',
      actual: 'y_true',
      segments: ['age'],
    },
    chunk: 'week',
  };
  const give = (json: unknown) =>
    page.getByLabel('Mapping file').setInputFiles({
      name: 'mapping.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(json)),
    });
  await give({ ...mapping, chunk: 'fortnight' });
  await expect(page.getByRole('alert')).toContainText('mapping.json');
  await expect(page.getByRole('alert')).toContainText('chunk');
  await give(mapping);
  await expect(page.getByLabel('Name of the model')).toHaveValue('Loans by hand');
  await expect(page.getByLabel('Value that counts as positive')).toHaveValue('0');
  await expect(page.getByText('The mapping also names another file: Actuals.')).toBeVisible();
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loans by hand');
});
