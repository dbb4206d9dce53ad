import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures.ts';

/** The pages of the whole assessment, with what is ticked on each: a scale-up on a bought platform. */
const ticks: readonly (readonly [string, readonly number[]])[] = [
  ['Data', [1, 2, 3, 4]],
  ['Experiments', [1, 2, 3, 4]],
  ['Release', [1, 2, 3, 4]],
  ['Monitoring', [2, 3]],
  ['Retraining', [1, 2, 3, 4, 5]],
  ['Root causes', []],
  ['Value', []],
  ['People', [1, 2, 3, 4]],
  ['Risk', [1]],
];

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const go = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

async function answerCircumstances(page: Page): Promise<void> {
  const yesNo = [
    [/Do decisions rest/, /^Yes/],
    [/platform team or a managed/, /^Yes/],
    [/change suddenly/, /^No/],
    [/agreed beforehand what may/, /^No/],
    [/training data ever grow/, /^Yes/],
    [/decided the old way/, /^Yes/],
    [/wrong prediction cost/, /^Something/],
    [/one retrain cost/, /^We do not know/],
    [/Which rules/, /^None/],
  ] as const;
  for (const [question, answer] of yesNo)
    await page.getByRole('group', { name: question }).getByRole('radio', { name: answer }).check();
  const numbers = [
    [/^Days until the truth/, '60'],
    [/^Days until the loss/, '45'],
    [/^Models of the team/, '8'],
    [/^People who change/, '6'],
    [/^People who can act/, '3'],
    [/^New ideas/, '6'],
  ] as const;
  for (const [label, number] of numbers) await page.getByRole('textbox', { name: label }).fill(number);
}

async function tickPage(page: Page, name: string, levels: readonly number[]): Promise<void> {
  await expect(title(page)).toHaveText(name);
  if (levels.length === 0) await page.getByRole('checkbox', { name: 'None of these' }).check();
  for (const level of levels)
    await page
      .getByRole('checkbox')
      .nth(level - 1)
      .check();
  await go(page);
}

test('a first look gives the most important message and a band for the target', async ({ page }) => {
  await page.goto('/maturity/flight-delay-minutes');
  await page.getByRole('link', { name: 'First look' }).click();
  await page.getByRole('checkbox', { name: /One named person answers/ }).check();
  await page.getByRole('textbox', { name: /^Days until the truth/ }).fill('1');
  await page.getByRole('textbox', { name: /^Days until the loss/ }).fill('400');
  await page.getByRole('radio', { name: /^Little/ }).check();
  await page.getByRole('button', { name: 'Use 3' }).click();
  await go(page);
  await expect(page.getByText(/^Nobody compares this model’s predictions/)).toBeVisible();
  await expect(page.getByText(/needs a level from 2 to 4/)).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a whole assessment survives a reload, is changed from the check page, kept, shared and printed', async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  // Fifteen pages, six of them looked at by axe.
  test.slow();
  await page.goto('/maturity');
  await page.getByLabel('Another model or team').fill('Scale up');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('link', { name: 'Circumstances' }).click();
  await answerCircumstances(page);
  await expectNoAxeViolations(page);
  await go(page);
  for (const [name, levels] of ticks.slice(0, 4)) await tickPage(page, name, levels);
  await expect(title(page)).toHaveText('Retraining');
  await page.reload();
  await expectNoAxeViolations(page);
  for (const [name, levels] of ticks.slice(4)) await tickPage(page, name, levels);
  await expect(title(page)).toHaveText('Check your answers');
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'See the result' }).click();
  await expect(
    page.getByRole('heading', { name: 'What this model needs: level 3, reproducible' }),
  ).toBeVisible();
  await expect(page.getByText('70% of the way')).toBeVisible();
  await expect(page.getByRole('figure').getByRole('listitem').filter({ hasText: 'needed' })).toContainText(
    'Reproducible',
  );
  await expectNoAxeViolations(page);

  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(3);

  await page.getByRole('link', { name: 'Keep, share, download' }).click();
  await page.getByLabel('Name of the snapshot').fill('Autumn');
  await page.getByRole('button', { name: 'Keep a snapshot' }).click();
  await expectNoAxeViolations(page);
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download everything' }).click();
  const path = testInfo.outputPath('scale-up.json');
  await (await downloading).saveAs(path);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ model: 'scale-up', edition: '2026-11' });

  await page.getByRole('link', { name: 'Scale up' }).click();
  await page.getByRole('link', { name: 'Check all answers' }).click();
  await page.getByRole('link', { name: 'Change Predictions compared with actuals' }).click();
  await page.getByRole('checkbox', { name: /compared with what came true/ }).check();
  await go(page);
  await page.getByRole('link', { name: 'Scale up' }).click();
  await page.getByRole('link', { name: 'History, sharing and files' }).click();
  await expect(page.getByText('▲ Monitoring: 0 then, 3 now')).toBeVisible();

  const elsewhere = await browser.newPage({ baseURL: baseURL ?? '' });
  await elsewhere.goto(link);
  await expect(elsewhere.getByText('70% of the way')).toBeVisible();
  await expect(elsewhere.getByRole('heading', { name: /level 3, reproducible/ })).toBeVisible();
  await elsewhere.close();
});

test('two people’s answers are put together, and a hostile file changes nothing', async ({ page }) => {
  await page.goto('/maturity/flight-delay-risk/history');
  const upload = (label: string, name: string, content: string) =>
    page
      .getByLabel(label)
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  const ben = { model: 'flight-delay-risk', respondent: 'Ben', context: {}, answers: { DAT: 'nnnnn' } };
  await upload('Add somebody’s file', 'ben.json', JSON.stringify(ben));
  await expect(page.getByRole('row', { name: /^Data/ })).toContainText('talk about this');
  await page.getByRole('button', { name: 'Put together' }).click();
  await expect(page.getByText(/What was here before is kept as a snapshot/).first()).toBeVisible();
  await upload('Open a file of answers', 'evil.json', '{"__proto__":{"x":1},"context":{},"answers":{}}');
  await expect(page.getByText(/evil\.json cannot be used: __proto__/)).toBeVisible();
  const note = `<img src=x onerror="document.title='owned'">`;
  const script = { context: {}, answers: { 'DAT.1': { value: 'yes', note } } };
  await upload('Open a file of answers', 'script.json', JSON.stringify(script));
  await page.getByRole('button', { name: 'Take them over' }).click();
  await page.getByRole('link', { name: 'Flight delay risk' }).click();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(note);
  expect(await page.title()).not.toBe('owned');
});

test('the questions fit a phone, and are answered by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/maturity/flight-delay-minutes/questions/mon');
  await expect(title(page)).toHaveText('Monitoring');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const first = page.getByRole('checkbox').first();
  for (let stop = 0; stop < 30 && !(await first.evaluate((box) => box === document.activeElement)); stop++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Retraining');
  await page.goBack();
  await expect(first).toBeChecked();
});
