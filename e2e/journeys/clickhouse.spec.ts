import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures.ts';
import {
  emptySample,
  listen,
  oneTable,
  refusal,
  signIn,
  unreadable,
  type Answer,
} from '../made-clickhouse.ts';

// The reader named these servers, and all of them fail on purpose.
test.use({
  expectedFaults: [/https?:\/\/(localhost:(?!4180\b)\d+|clickhouse\.example)|Failed to load resource/],
});

let ends: (() => void)[] = [];
test.afterEach(() => {
  for (const end of ends) end();
  ends = [];
});

async function start(answer: Answer, port = 0): Promise<string> {
  const { url, end } = await listen(answer, port);
  ends.push(end);
  return url;
}

function endAll(): void {
  for (const end of ends) end();
  ends = [];
}

async function tryServer(page: Page, address: string): Promise<void> {
  await page.goto('/sources/clickhouse');
  await page.getByLabel('Address of the server').fill(address);
  await page.getByLabel('Database').fill('logs');
  await page.getByLabel('Password', { exact: true }).fill('hush');
  await page.keyboard.press('Enter');
}

const fault = (page: Page) => page.getByRole('alert');

test('what is in the way of a server is told exactly, with what to do', async ({ page }) => {
  const silent = await start(unreadable);
  endAll();
  await tryServer(page, silent);
  await expect(fault(page)).toContainText(
    'does not answer: the address or its port may be wrong (8123 for http',
  );

  await tryServer(page, await start(unreadable));
  await expect(fault(page)).toContainText('does not let pages of http://localhost:4180 read it (CORS)');

  await tryServer(page, 'http://clickhouse.example:8123/');
  await expect(fault(page)).toContainText(
    'policy does not allow requests to http://clickhouse.example:8123/',
  );

  const text = 'reader: Authentication failed: password is incorrect, or there is no user with such name.';
  await tryServer(page, await start(refusal(403, 516, text)));
  await expect(fault(page)).toContainText('The server refuses access.');
  await expect(fault(page)).toContainText('Check user and password');
  await expectNoAxeViolations(page);

  await tryServer(page, await start(refusal(404, 81, 'Database logs does not exist.')));
  await expect(fault(page)).toContainText('Check database and table');

  await tryServer(page, await start(signIn));
  await expect(fault(page)).toContainText('is not JSON');

  await page.getByLabel('Address of the server').fill('clickhouse.example');
  await expect(page.getByText('An address begins with http:// or https://')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Test connection' })).toBeDisabled();
});

test('a server that says nothing can be given up', async ({ page }) => {
  await tryServer(page, await start(() => undefined));
  await expect(page.getByText('Asking for its tables…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Test connection' })).toBeEnabled();
  await expect(fault(page)).toHaveCount(0);
});

test('a table that is gone, and a column of another type, are named', async ({ page }) => {
  const columns = { at: 'String', p: 'Float64', y: 'UInt8' };
  const gone = refusal(404, 60, 'Table logs.churn does not exist.');
  await tryServer(page, await start(oneTable(columns, gone)));
  await page.getByLabel('Prediction log').selectOption('logs.churn');
  await expect(fault(page)).toContainText('The server does not have this.');
  await expect(fault(page)).toContainText('Table logs.churn does not exist. (code 60)');

  await tryServer(page, await start(oneTable(columns, emptySample(3))));
  await page.getByLabel('Prediction log').selectOption('logs.churn');
  await expect(page.getByRole('row', { name: /^at/ })).toContainText('String');
  await page.getByLabel('Task').selectOption('binary');
  await page.getByLabel('Time of the prediction').selectOption('at');
  await page.getByLabel('Score of the positive class').selectOption('p');
  await page.getByLabel('Actual', { exact: true }).selectOption('y');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Count it once' }).click();
  await expect(fault(page)).toContainText('the column "at" is of type String: a time must be');
  await page.getByLabel('Name of the model').fill('');
  await page.getByRole('button', { name: 'Count it once' }).click();
  await expect(fault(page)).toContainText('model');
  await expect(page.getByRole('button', { name: 'Read from these tables' })).toHaveCount(0);
});

test('a server that goes away leaves the old picture with what happened, and is read again when it is back', async ({
  page,
}) => {
  const columns = { at: "DateTime('UTC')", p: 'Float64', y: 'UInt8' };
  const whole = oneTable(columns, refusal(500, 1, 'Nobody reads rows here.'));
  const url = await start(whole);
  const model = {
    model: { id: 'churn', name: 'Churn', task: 'binary', positive: 1 },
    files: { log: 'logs.churn' },
    columns: { predictedAt: 'at', score: 'p', actual: 'y' },
    chunk: 'month',
  };
  await page.addInitScript(
    (tables) => {
      const state = { theme: 'system', source: 'tables', service: null, tables };
      localStorage.setItem('plumbline-preferences', JSON.stringify({ state, version: 1 }));
    },
    { url, database: 'logs', user: 'reader', models: [model] },
  );
  await page.goto('/sources');
  const source = page.getByRole('region', { name: 'Active source' });
  await expect(source.getByText('ClickHouse, logs')).toBeVisible();
  endAll();
  await page.getByLabel(/^Password of reader/).fill('hush');
  await page.getByRole('button', { name: 'Use this password' }).click();
  await expect(source.getByText('Not refreshed.')).toBeVisible({ timeout: 30_000 });
  await expect(source.getByText('ClickHouse, logs')).toBeVisible();
  await expect(source.getByText('does not answer: the address or its port may be wrong')).toBeVisible();
  await expectNoAxeViolations(page);
  await start(whole, Number(new URL(url).port));
  await source.getByRole('button', { name: 'Retry' }).click();
  await expect(source.getByText('Not refreshed.')).toHaveCount(0);
  await expect(source.getByText('ClickHouse, logs')).toBeVisible();
});
