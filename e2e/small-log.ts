import type { Page } from '@playwright/test';

/**
 * A log as CSV: every fifth decision is wrong, so accuracy is 0.8.
 * @param scores how many different scores there are; a profile grows with them.
 */
export function smallLog(rows = 4000, scores = 2): Buffer {
  const lines = Array.from({ length: rows }, (_, i) => {
    const at = new Date(Date.UTC(2026, 0, 1) + i * 600_000).toISOString();
    const actual = i % 2;
    const decision = i % 5 === 0 ? 1 - actual : actual;
    const score = scores === 2 ? (decision ? 0.8 : 0.2) : (i % scores) / scores;
    return `${i},${at},${decision},${score},${actual},${(i * 7) % 50}`;
  });
  return Buffer.from(['id,timestamp,y_pred,y_pred_proba,y_true,age', ...lines].join('\n'));
}

/** Picks a file in the field of the prediction log. */
export const pickLog = (page: Page, buffer = smallLog(), name = 'Loan decisions.csv') =>
  page.getByLabel('Prediction log').setInputFiles({ name, mimeType: 'text/csv', buffer });

/** Imports the small log, to the end. */
export async function importSmallLog(page: Page, name = 'Loan decisions'): Promise<void> {
  await page.goto('/sources/import');
  await pickLog(page, smallLog(), `${name}.csv`);
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
