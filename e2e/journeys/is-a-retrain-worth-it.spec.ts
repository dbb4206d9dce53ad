import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures.ts';

const model = '/models/flight-delay-risk';
const matrixFile = 'src/domain/economics/fixtures/elec-matrix.csv';

/** Says what predictions of the flight-delay model are worth, and what a retrain costs, as a person would. */
async function enterMoney(page: Page): Promise<void> {
  await page.goto(`${model}/value`);
  for (const [name, amount] of [
    ['A hit', '8'],
    ['A miss', '20'],
    ['A false alarm', '5'],
    ['A rightly left case', '0'],
  ] as const)
    await page.getByLabel(`${name}: amount`).fill(amount);
  await page.getByRole('button', { name: 'Save the value' }).click();
  await expect(page.getByRole('figure', { name: 'Value over time' })).toBeVisible();
  await page.getByRole('button', { name: /Start from: Reviewed/ }).click();
  await page.getByRole('button', { name: 'Save the costs' }).click();
  await expect(page.getByRole('heading', { name: 'What a retrain costs' })).toBeVisible();
}

test('from nothing said to a verdict, its break-evens, a printed report, and all of it kept', async ({
  page,
}, testInfo) => {
  await page.goto(`${model}/retraining`);
  await expect(page.getByText('Cannot judge').first()).toBeVisible();
  await enterMoney(page);
  await page.getByRole('link', { name: 'Retraining' }).click();
  const verdict = page.getByRole('region', { name: 'What to do' });
  await expect(verdict).toContainText(/Rule \w+ of the gates/);
  await expect(verdict).toContainText('Move threshold');
  await expect(page.getByText('Net benefit', { exact: true })).toBeVisible();
  const flips = page.getByRole('table', { name: 'Where the net benefit is 0, each input alone' });
  await expect(flips.getByRole('row', { name: /^Cost of a retrain/ })).toContainText('EUR');
  const said = await verdict.innerText();
  await page.reload();
  await expect(verdict).toHaveText(/Rule/);
  expect(await verdict.innerText()).toBe(said);

  await page.goto('/report?model=flight-delay-risk');
  const sheet = page.getByRole('article', { name: 'Report on Flight delay risk' });
  await expect(sheet.getByRole('table', { name: 'Against what' }).getByRole('row')).toHaveCount(5);
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(1);
    expect(pages.length).toBeLessThanOrEqual(3);
    // Fonts with a way back to characters: the text can be selected and searched.
    expect(pdf).toContain('/ToUnicode');
  }
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON of all inputs' }).click();
  const file = testInfo.outputPath('report.json');
  await (await downloading).saveAs(file);
  // Charts are drawn once their width is known: the axis is there when they are.
  await expect(sheet).toContainText('EUR per 1,000 predictions');
  const text = await sheet.innerText();
  await page.getByLabel('Report from a file').setInputFiles(file);
  await expect(page.getByRole('button', { name: /Back to the source/ })).toBeVisible();
  await expect.poll(() => sheet.innerText()).toBe(text);
  expect((JSON.parse(readFileSync(file, 'utf8')) as { format: string }).format).toBe('plumbline-report');
});

test('habits are replayed over a back-test matrix, with the published totals, and cancelled on request', async ({
  page,
}) => {
  await page.goto(`${model}/retraining`);
  await page.getByLabel('Back-test matrix').setInputFiles(matrixFile);
  await expect(page.getByText('A matrix of 130 chunks, 4 to 133.')).toBeVisible();
  await page.getByLabel('Price of a retrain').fill('40');
  await page.getByRole('button', { name: 'Replay' }).click();
  const habits = page.getByRole('table', { name: 'Habits, cheapest first' });
  await expect(habits.getByRole('row', { name: /^Never/ })).toContainText('13,763');
  await expect(habits.getByRole('row', { name: /^After every chunk/ })).toContainText('15,706');
  await expect(habits.getByRole('row', { name: /^Perfect hindsight/ })).toContainText('9,803');
  await expect(page.getByRole('figure', { name: 'By calendar: total of each period' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('A matrix of 130 chunks, 4 to 133.')).toBeVisible();
  await page.getByRole('button', { name: 'Forget the matrix' }).click();
  await expect(page.getByText('A matrix of 130 chunks')).toHaveCount(0);
});

test('a matrix that cannot be used is told by row and column', async ({ page }) => {
  await page.goto(`${model}/retraining`);
  const buffer = Buffer.from('train_end,eval_chunk,n,errors\n0,1,100,few\n');
  await page.getByLabel('Back-test matrix').setInputFiles({ name: 'm.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('alert')).toContainText('Row 2, errors: "few" is no number.');
});

test('a retrain is entered in the ledger, changed, and scored', async ({ page }) => {
  await page.goto(`${model}/retraining`);
  await page.getByText('Enter a retrain').click();
  await page.getByRole('button', { name: 'Enter this retrain' }).click();
  await expect(page.getByRole('alert')).toContainText('Say on which day it was ordered.');
  await page.getByLabel('Ordered on').fill('2001-04-01');
  await page.getByLabel('Why it was ordered').fill('Value fell in March');
  await page.getByLabel('Human review').fill('900');
  for (const [bound, value] of [
    ['mean', '0.03'],
    ['low', '0.01'],
    ['high', '0.05'],
  ] as const) {
    await page.getByLabel(`Gain expected, ${bound}`).fill(value);
    await page.getByLabel(`Gain realised, ${bound}`).fill(value);
  }
  await page.getByRole('button', { name: 'Enter this retrain' }).click();
  const ledger = page.getByRole('table', { name: 'Retrains, newest first' });
  await expect(ledger.getByRole('row', { name: /1 Apr 2001/ })).toContainText('900 EUR');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.getByRole('button', { name: 'Change the retrain of 1 Apr 2001' }).click();
  await page.getByLabel('Outcome').selectOption({ label: 'Rolled back' });
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(ledger.getByRole('row', { name: /1 Apr 2001/ })).toContainText('Rolled back');
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the pages of money, ${scheme}, and nothing is cut off`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: scheme });
    await enterMoney(page);
    for (const path of [model, `${model}/value`, `${model}/retraining`, `${model}/drift`, '/report']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(page.getByText('Loading')).toHaveCount(0);
      await expectNoAxeViolations(page);
      const [wide, seen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(wide, path).toBeLessThanOrEqual(seen ?? 0);
    }
  });

test('a cloud bill and a table of hours become lines of the cost sheet, and what is left out is said', async ({
  page,
}) => {
  await enterMoney(page);
  const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByText('Add lines from a bill or a table of hours').click();
  await page.getByLabel('Name of the model in the files').fill('delay');
  await page
    .getByLabel('Bill (FOCUS format)')
    .setInputFiles(
      csv(
        'bill.csv',
        'EffectiveCost,BilledCost,BillingCurrency,Tags\n36.15,40,EUR,"{""model"":""delay"",""stage"":""train""}"\n3.1,3.1,EUR,NULL\n',
      ),
    );
  const held = page.getByRole('list', { name: 'What the files held' });
  await expect(held).toContainText(
    '1 line added. The bill is 39.25 EUR amortised (43.1 billed); 92.1% names a model.',
  );
  await page
    .getByLabel('Bill (FOCUS format)')
    .setInputFiles(csv('usd.csv', 'EffectiveCost,BillingCurrency\n1,USD\n'));
  await expect(held).toContainText(
    'The file is in USD and the value of predictions in EUR; nothing was added.',
  );
  await page
    .getByLabel('Hours and invoices')
    .setInputFiles(
      csv('hours.csv', 'date,model,stage,hours,rate,amount,currency\n2026-03-01,delay,review,10,90,,EUR\n'),
    );
  await expect(held).toContainText('1 line added');
  await page.getByRole('button', { name: 'Save the costs' }).click();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'What' }).last()).toHaveValue('Hours 2026-03-01');
});
