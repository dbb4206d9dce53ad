import { expect, test } from '../fixtures.ts';
import { importSmallLog, pickLog, smallLog } from '../small-log.ts';

test.beforeEach(async ({ page }) => {
  await importSmallLog(page, 'Earlier');
  await page.goto('/sources/import');
});

test('a worker that dies is told, and leaves nothing behind', async ({ page }) => {
  await pickLog(page, smallLog(200_000), 'large.csv');
  // The worker that looked at the file is gone by then; the next one imports.
  await expect(page.getByRole('button', { name: 'Import' })).toBeVisible();
  const starting = page.waitForEvent('worker');
  await page.getByRole('button', { name: 'Import' }).click();
  const worker = await starting;
  await expect(page.getByText(/^Planning chunks|^Counting/)).toBeVisible();
  await worker.evaluate(() => self.close());
  await expect(page.getByRole('alert')).toContainText('The import ended before it was done');
  await expect(page.getByRole('button', { name: 'Import' })).toBeEnabled();
  await page.goto('/');
  await expect(page.getByRole('row', { name: /Earlier/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /large/ })).toHaveCount(0);
});

test('a full disk is told, and earlier models stay', async ({ browser, baseURL }) => {
  const origin = baseURL ?? '';
  const page = await browser.newPage({ baseURL: origin });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await importSmallLog(page, 'Earlier');
  await page.goto('/sources/import');
  await pickLog(page, smallLog(60_000, 60_000), 'large.csv');
  await page.getByRole('button', { name: 'Import' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('There is no room left to keep this.');
  await expect(alert).toContainText('Delete a model of this browser');
  await page.goto('/');
  await expect(page.getByRole('row', { name: /Earlier/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /large/ })).toHaveCount(0);
  await page.close();
});

test('a tab that is closed in the middle of a save leaves the old model or the new one, whole', async ({
  page,
  context,
}) => {
  let die: () => void = () => undefined;
  const dying = new Promise<void>((resolve) => {
    die = resolve;
  });
  await page.exposeBinding('tabDies', () => die());
  await page.evaluate(() => {
    const proto = IDBObjectStore.prototype as unknown as Record<'put', (...args: unknown[]) => IDBRequest>;
    const { put } = proto;
    proto.put = function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      (window as unknown as { tabDies: () => void }).tabDies();
      return request;
    };
  });
  await pickLog(page, smallLog(), 'Earlier.csv');
  await page.getByRole('button', { name: 'Import' }).click();
  await dying;
  await page.close();
  const next = await context.newPage();
  await next.goto('/');
  await next.getByRole('link', { name: 'Earlier' }).first().click();
  await expect(next.getByRole('row', { name: /^Accuracy/ })).toContainText('0.800');
});

test('two tabs that import at the same time do not harm each other, and each sees both', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto('/sources/import');
  for (const [tab, name] of [
    [page, 'Mine'],
    [other, 'Theirs'],
  ] as const) {
    await pickLog(tab, smallLog(), `${name}.csv`);
    await expect(tab.getByLabel('Name of the model')).toHaveValue(name);
  }
  await Promise.all([page, other].map((tab) => tab.getByRole('button', { name: 'Import' }).click()));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Theirs');
  for (const tab of [page, other]) {
    await tab.getByRole('navigation').getByRole('link', { name: 'Fleet' }).click();
    for (const name of ['Earlier', 'Mine', 'Theirs'])
      await expect(tab.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  }
});
