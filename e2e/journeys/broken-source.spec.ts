import { expect, test } from '../fixtures.ts';

const document = '**/demo/flight-delay-risk.json';

test.describe('a document that cannot be trusted', () => {
  for (const [fault, spoil, says] of [
    [
      'counts that do not add up',
      (text: string) => text.replace(/"labelled":\d+/, '"labelled":1'),
      /profile\.chunks\[0\]/,
    ],
    ['a cut-off end', (text: string) => text.slice(0, text.length / 2), /not JSON/],
    ['a version of tomorrow', (text: string) => text.replace('"version":1', '"version":9'), /version 9/],
  ] as const)
    test(`with ${fault} is refused by name, and the other models stand`, async ({ page }) => {
      await page.route(document, async (route) => {
        const text = await (await route.fetch()).text();
        await route.fulfill({ body: spoil(text), contentType: 'application/json' });
      });
      await page.goto('/');
      const row = page.getByRole('row', { name: /Flight delay risk/ });
      await expect(row).toContainText('Not available');
      await expect(row).toContainText(says);
      await expect(page.getByRole('row', { name: /Flight delay minutes/ })).toContainText(
        'Mean absolute error',
      );
      await page.getByRole('link', { name: 'Flight delay risk' }).click();
      await expect(page.getByRole('alert')).toContainText('does not fit the contract');
      await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    });
});

test.describe('a source that fails', () => {
  test.use({ expectedFaults: [/503/] });

  test('is tried again on request, and the page goes on from there', async ({ page }) => {
    let broken = true;
    await page.route('**/demo/index.json', (route) =>
      broken ? route.fulfill({ status: 503, body: '' }) : route.continue(),
    );
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('The source failed.');
    broken = false;
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByRole('row', { name: /Flight delay minutes/ })).toBeVisible();
  });
});

test('a figure leads to its definition', async ({ page }) => {
  await page.goto('/models/flight-delay-risk/performance?metric=brier');
  await page
    .getByRole('figure', { name: 'Metric over time: Brier score' })
    .getByRole('link', { name: 'Definition' })
    .click();
  await expect(page).toHaveURL(/definitions#brier$/);
  await expect(page.getByRole('heading', { name: /^Brier score/ })).toBeInViewport();
});

test('the theme is kept', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
