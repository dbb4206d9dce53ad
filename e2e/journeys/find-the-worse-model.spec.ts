import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures.ts';

const figure = (page: Page, name: string | RegExp) => page.getByRole('figure', { name });

/** Cells of a figure's table, header first. */
async function tableCells(page: Page, name: string | RegExp): Promise<string[][]> {
  const rows = figure(page, name).getByRole('row');
  return rows.evaluateAll((found) =>
    found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
  );
}

test('by mouse: find the worse model, look closer, take the figures along, and come back', async ({
  page,
}) => {
  await page.goto('/');
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('Act');
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Support ticket routing');

  await page.getByLabel('Window', { exact: true }).selectOption('90d');
  await page.getByLabel('Metric', { exact: true }).selectOption('accuracy');
  await expect(page).toHaveURL(/window=90d.*metric=accuracy/);
  await expect(figure(page, 'Metric over time: Accuracy')).toBeVisible();

  await figure(page, 'Metric over time: Accuracy').getByRole('button', { name: /table/i }).click();
  await expect(page).toHaveURL(/as=table/);
  const cells = await tableCells(page, 'Metric over time: Accuracy');
  const download = page.waitForEvent('download');
  await figure(page, 'Metric over time: Accuracy').getByRole('button', { name: /csv/i }).click();
  const csv = await readFile((await (await download).path()) ?? '', 'utf8');
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(cells.length);
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(cells.slice(1).map(([chunk]) => chunk));

  await page.goBack();
  await expect(page).toHaveURL(/window=90d$/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fleet');
});

test('the threshold recomputes the confusion matrix at once and is kept in the address', async ({ page }) => {
  await page.goto('/models/flight-delay-risk/performance');
  const matrix = figure(page, 'Confusion matrix');
  const deployed = await matrix.textContent();
  await page.getByLabel('Try a threshold').fill('0.4');
  await expect(matrix).toContainText('At a threshold of 0.4');
  expect(await matrix.textContent()).not.toBe(deployed);
  await expect(page).toHaveURL(/threshold=0\.4/);
  await page.reload();
  await expect(figure(page, 'Confusion matrix')).toContainText('At a threshold of 0.4');
  await page.getByRole('button', { name: 'Back to the deployed decisions' }).click();
  await expect(figure(page, 'Confusion matrix')).toContainText('As deployed');
});

test('by keyboard alone: from the fleet to a figure as a table and its file', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  const reach = async (name: RegExp, most = 80) => {
    for (let i = 0; i < most; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const label = element instanceof HTMLSelectElement ? element.labels[0]?.textContent : null;
        return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (name.test(focused)) return;
    }
    throw new Error(`the keyboard never reached ${String(name)}`);
  };
  await page.goto('/');
  await expect(page.getByRole('row').nth(1)).toContainText('Act');
  await reach(/^Skip to content/);
  await page.keyboard.press('Enter');
  await reach(/^Support ticket routing/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Support ticket routing');
  await reach(/^Metric/);
  await page.keyboard.type('Accuracy');
  await expect(page).toHaveURL(/metric=accuracy/);
  await reach(/^Table/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/as=table/);
  const download = page.waitForEvent('download');
  await reach(/CSV/);
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^support-ticket-routing-.*\.csv$/);
  // Headless Chromium has no browser window that would take Alt + Left.
  await page.goBack();
  await expect(page).not.toHaveURL(/metric=accuracy/);
});

test('a second window is drawn beside the first', async ({ page }) => {
  await page.goto('/models/flight-delay-minutes/performance?window=30d');
  await page.getByLabel('Compare with').selectOption('90d');
  await expect(page).toHaveURL(/compare=90d/);
  await expect(figure(page, 'Metric over time: Mean absolute error')).toContainText('Compared window');
  await expect(page.getByRole('columnheader', { name: 'Compared window' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  for (const path of [
    '/',
    '/models/flight-delay-risk/performance',
    '/models/flight-delay-minutes/performance',
    '/models/support-ticket-routing/performance',
    '/models/flight-delay-risk/performance?as=table',
    '/definitions',
    '/sources',
    '/nowhere',
  ])
    test(`axe finds nothing at ${path}, ${scheme}, and nothing is cut off`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('Loading…')).toHaveCount(0);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectNoAxeViolations(page);
      const [wide, seen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(wide).toBeLessThanOrEqual(seen);
    });
