import { chromium, expect as see, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchOptions } from '#scripts/chromium.mjs';
import { ensureBuild } from '#scripts/ensure-build.mjs';
import { journeySite, keptForGood, type JourneySite } from './journey-site.ts';
import { runStatement } from './load-table.ts';
import { madeMapping } from './made-mappings.ts';
import { madeTables } from './made-tables.ts';
import { testServer } from './test-server.ts';

madeTables();
const isEngine = process.env['PLUMBLINE_CLICKHOUSE_IS_ENGINE'] === '1';
const reader = isEngine ? { user: 'reader', password: 'pässword' } : testServer;
const table = `${testServer.database}.binary`;
const server = { url: `${testServer.address}/`, database: testServer.database, user: reader.user };
const viewport = { width: 1440, height: 900 };
/** Rows that count: those with a time and one of the two predictions. */
const counted = `FROM ${table} WHERE at IS NOT NULL AND said IN ('yes', 'no')`;

let browser: Browser;
/** The demo, which lets readers reach the server and nothing else. */
let site: JourneySite;
/** A site whose own source is the server. */
let configured: JourneySite;
beforeAll(async () => {
  await ensureBuild();
  const demo = { kind: 'static', id: 'demo', name: 'Demo', url: 'demo/' };
  site = await journeySite({ source: demo, connect: [testServer.address] });
  const mapping = madeMapping('binary', 'month', { files: { log: table } });
  configured = await journeySite({
    source: { kind: 'clickhouse', id: 'logs', name: 'Our logs', ...server, models: [mapping] },
  });
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  site.end();
  configured.end();
});

async function connect(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Test connection', exact: true }).click();
}

/** Gives the password on the page of the source, by way of the navigation. */
async function givePassword(page: Page, password: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Source' }).click();
  await page.getByLabel(/^Password of/).fill(password);
  await page.getByRole('button', { name: 'Use this password' }).click();
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

const asked = async (sql: string): Promise<number> => Number(await runStatement(testServer, sql));

async function setUp(page: Page): Promise<void> {
  await page.goto(`${site.address}/sources`);
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
  await see(page.getByRole('row', { name: /^score/ })).toContainText('Float64');
  await correctMapping(page);
  await page.getByRole('button', { name: 'Count it once' }).click();
  const rows = await asked(`SELECT count() ${counted}`);
  const labelled = await asked(`SELECT count() ${counted} AND truth IS NOT NULL`);
  const chunks = await asked(`SELECT uniqExact(toStartOfMonth(at)) ${counted}`);
  await see(page.getByText(`${rows.toLocaleString('en-GB')} predictions in ${chunks} chunks`)).toContainText(
    `2025-12 to 2026-05; ${labelled.toLocaleString('en-GB')} with an actual`,
  );
  await page.getByRole('button', { name: 'Read from these tables' }).click();
  await see(page.getByRole('row', { name: /Churn in ClickHouse/ })).toBeVisible();
}

it('set up in the page: from an address to the fleet and its numbers, with a wrong password on the way; kept over a reload, the password in the tab alone', async () => {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await setUp(page);
  await page.goto(`${site.address}/models/churn-in-clickhouse/performance?window=all`);
  const right = await asked(
    `SELECT countIf(said = trimBoth(truth)) / count() ${counted} AND truth IS NOT NULL`,
  );
  await see(page.getByRole('row', { name: /^Accuracy/ })).toContainText(right.toFixed(3));
  await page.reload();
  await see(page.getByRole('row', { name: /^Accuracy/ })).toContainText(right.toFixed(3));
  expect(await keptForGood(page)).toContain('churn-in-clickhouse');
  expect(await keptForGood(page)).not.toContain(reader.password);
  expect(page.url()).not.toContain(reader.password);
  if (isEngine) {
    const other = await context.newPage();
    await other.goto(`${site.address}/`);
    await see(other.getByText('The source refuses access.').first()).toBeVisible();
  }
  await page.goto(`${site.address}/sources`);
  await see(page.getByRole('radio', { name: 'My ClickHouse' })).toBeChecked();
  await page.getByRole('link', { name: 'Change Churn in ClickHouse' }).click();
  await see(page.getByLabel('Database')).toHaveValue(testServer.database);
  await page.getByRole('button', { name: 'Test connection', exact: true }).click();
  await see(page.getByLabel('Value that counts as positive')).toHaveValue('yes');
  expect(faults).toEqual([]);
  await context.close();
});

it('a second model of the same server stands beside the first, and either can be taken away', async () => {
  const page = await (await browser.newContext({ viewport })).newPage();
  await setUp(page);
  await page.goto(`${site.address}/sources`);
  await page.getByRole('link', { name: 'Add a model in these tables' }).click();
  await page.getByRole('button', { name: 'Test connection', exact: true }).click();
  await page.getByLabel('Prediction log').selectOption(`${testServer.database}.quantity`);
  await page.getByLabel('Name of the model').fill('Delivery in ClickHouse');
  await page.getByLabel('Task').selectOption('regression');
  for (const [role, column] of [
    ['Time of the prediction', 'at'],
    ['Prediction', 'said'],
    ['Actual', 'truth'],
  ] as const)
    await page.getByLabel(role, { exact: true }).selectOption(column);
  await page.getByRole('button', { name: 'Count it once' }).click();
  await page.getByRole('button', { name: 'Read from these tables' }).click();
  await see(page.getByRole('row', { name: /Churn in ClickHouse/ })).toBeVisible();
  await see(page.getByRole('row', { name: /Delivery in ClickHouse/ })).toBeVisible();
  await page.getByRole('navigation').first().getByRole('link', { name: 'Source' }).click();
  await page.getByRole('button', { name: 'Remove Churn in ClickHouse' }).click();
  await see(page.getByText('Churn in ClickHouse is no longer read')).toBeVisible();
  await see(page.getByRole('link', { name: 'Change Churn in ClickHouse' })).toHaveCount(0);
  expect(await keptForGood(page)).not.toContain('churn-in-clickhouse');
  expect(await keptForGood(page)).toContain('delivery-in-clickhouse');
  await page.getByRole('button', { name: 'Undo' }).click();
  await see(page.getByRole('link', { name: 'Change Churn in ClickHouse' })).toBeVisible();
  await page.context().close();
});

it('a site whose own source is the server asks each reader for the password, once per tab', async () => {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(`${configured.address}/`);
  if (isEngine) await see(page.getByText('The source refuses access.').first()).toBeVisible();
  await givePassword(page, reader.password);
  await see(page.getByText('Our logs')).toBeVisible();
  await page.getByRole('navigation').first().getByRole('link', { name: 'Fleet' }).click();
  await see(page.getByRole('row', { name: /Churn/ })).toBeVisible();
  await page.reload();
  await see(page.getByRole('row', { name: /Churn/ })).toBeVisible();
  expect(await keptForGood(page)).not.toContain(reader.password);
  await page.context().close();
});

it('a page keeps the old picture when access ends in the middle, and goes on with the new password', async () => {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(`${configured.address}/sources`);
  await givePassword(page, reader.password);
  await see(page.getByText('Our logs')).toBeVisible();
  await page.goto(`${configured.address}/models/churn/performance?window=all`);
  const accuracy = page.getByRole('row', { name: /^Accuracy/ });
  await see(accuracy).toBeVisible();
  const before = await accuracy.innerText();

  await page.route(`${testServer.address}/**`, (route) => route.abort());
  await givePassword(page, 'anything');
  await see(page.getByText('Not refreshed.').first()).toBeVisible({ timeout: 30_000 });
  await see(page.getByText('Our logs')).toBeVisible();
  await page.goBack();
  await see(page.getByText('Not refreshed.').first()).toBeVisible({ timeout: 30_000 });
  expect(await accuracy.innerText()).toBe(before);

  await page.unroute(`${testServer.address}/**`);
  await page.getByRole('button', { name: 'Retry' }).first().click();
  if (isEngine) await see(page.getByText('The source refuses access.').first()).toBeVisible();
  expect(await accuracy.innerText()).toBe(before);
  await givePassword(page, reader.password);
  await see(page.getByText('Not refreshed.')).toHaveCount(0);
  await page.goBack();
  await see(page.getByText('Not refreshed.')).toHaveCount(0);
  expect(await accuracy.innerText()).toBe(before);
  await page.context().close();
});
