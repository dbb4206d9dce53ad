import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, expect as see, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchOptions } from '#scripts/chromium.mjs';
import { ensureBuild } from '#scripts/ensure-build.mjs';
import { serve } from '#scripts/serve.mjs';
import { runStatement } from './load-table.ts';
import { madeMapping } from './made-mappings.ts';
import { madeTables } from './made-tables.ts';
import { testServer } from './test-server.ts';

madeTables();
const isEngine = process.env['PLUMBLINE_CLICKHOUSE_IS_ENGINE'] === '1';
const reader = isEngine ? { user: 'reader', password: 'pässword' } : testServer;
const table = `${testServer.database}.binary`;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let address = '';
beforeAll(async () => {
  await ensureBuild();
  site = await serve({ folder: resolve('dist'), port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function connect(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Test connection', exact: true }).click();
}

/** Says what the columns mean, as a person would who knows the log. */
async function correctMapping(page: Page): Promise<void> {
  await page.getByLabel('Name of the model').fill('Churn in ClickHouse');
  for (const [role, column] of [
    ['Time of the prediction', 'at'],
    ['Prediction', 'said'],
    ['Score of the positive class', 'score'],
    ['Actual', 'truth'],
  ] as const)
    await page.getByLabel(role, { exact: true }).selectOption(column);
  await page.getByLabel('Value that counts as positive').fill('yes');
  await page.getByLabel('Chunk').selectOption('month');
}

it('set up in the page: from an address to the fleet, with a wrong password on the way; kept over a reload, the password in the tab alone', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${address}/sources`);
  await page.getByRole('link', { name: 'Connect ClickHouse' }).click();
  await page.getByLabel('Address of the server').fill(testServer.address);
  await page.getByLabel('Database').fill(testServer.database);
  await page.getByLabel('User').fill(reader.user);
  if (isEngine) {
    await connect(page, 'wrong');
    await see(page.getByRole('alert')).toContainText('Check user and password');
  }
  await connect(page, reader.password);
  await page.getByLabel('Prediction log').selectOption(table);
  await see(page.getByRole('region', { name: 'What was understood' })).toBeVisible();
  await see(page.getByRole('row', { name: /^score/ })).toContainText('Float64');
  await correctMapping(page);
  await page.getByRole('button', { name: 'Count it once' }).click();
  const counted = Number(
    await runStatement(
      testServer,
      `SELECT count() FROM ${table} WHERE at IS NOT NULL AND said IN ('yes', 'no')`,
    ),
  );
  await see(page.getByText(`${counted.toLocaleString('en-GB')} predictions`)).toBeVisible();
  await page.getByRole('button', { name: 'Read from these tables' }).click();
  await see(page.getByRole('row', { name: /Churn in ClickHouse/ })).toBeVisible();
  await page.getByRole('link', { name: 'Churn in ClickHouse' }).first().click();
  await page.goto(`${address}/models/churn-in-clickhouse/performance`);
  await see(page.getByRole('row', { name: /^Accuracy/ })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(reader.password);
  expect(page.url()).not.toContain(reader.password);
  await page.goto(`${address}/sources`);
  await see(page.getByRole('radio', { name: 'My ClickHouse' })).toBeChecked();
  await page.getByRole('link', { name: 'Change Churn in ClickHouse' }).click();
  await see(page.getByLabel('Database')).toHaveValue(testServer.database);
  expect(faults).toEqual([]);
  await page.close();
});

it('a page keeps the old picture when access ends in the middle, and goes on with the new password', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const mapping = madeMapping('binary', 'month', { files: { log: table } });
  const { database } = testServer;
  const tables = { url: `${testServer.address}/`, database, user: reader.user, models: [mapping] };
  await page.addInitScript(
    ([state, tokens]) => {
      localStorage.setItem('plumbline-preferences', state ?? '');
      if (!sessionStorage.getItem('plumbline-tokens'))
        sessionStorage.setItem('plumbline-tokens', tokens ?? '');
    },
    [
      JSON.stringify({ state: { theme: 'system', source: 'tables', service: null, tables }, version: 1 }),
      JSON.stringify({
        state: { tokens: { [`${reader.user}@${tables.url}`]: reader.password } },
        version: 1,
      }),
    ],
  );
  await page.goto(`${address}/sources`);
  await see(page.getByText('ClickHouse, plumbline_test')).toBeVisible();
  const field = page.getByLabel(/^Password of/);
  await page.route(`${testServer.address}/**`, (route) => route.abort());
  await field.fill('anything');
  await page.getByRole('button', { name: 'Use this password' }).click();
  await see(page.getByText('Not refreshed.').first()).toBeVisible({ timeout: 30_000 });
  await see(page.getByText('ClickHouse, plumbline_test')).toBeVisible();
  await page.unroute(`${testServer.address}/**`);
  await page.getByRole('button', { name: 'Retry' }).first().click();
  if (isEngine) await see(page.getByText('The source refuses access.').first()).toBeVisible();
  await see(page.getByText('ClickHouse, plumbline_test')).toBeVisible();
  await field.fill(reader.password);
  await page.getByRole('button', { name: 'Use this password' }).click();
  await see(page.getByText('Not refreshed.')).toHaveCount(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.close();
});
