import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { serviceHandlers } from '#mocks/http/service-handlers.ts';
import { scenarios, type ScenarioName } from '#mocks/scenarios/scenarios.ts';
import { referenceServer } from '#scripts/service/reference-server.ts';
import { expect, expectNoAxeViolations, test } from '../fixtures.ts';

// The reader named these services, and some of them fail on purpose.
test.use({ expectedFaults: [/http:\/\/localhost:(?!4180\b)\d+|Failed to load resource/] });

const servers: Server[] = [];
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/v1/`;
}
const start = (name: ScenarioName, token: string | null = null) =>
  listen(referenceServer(serviceHandlers(scenarios[name](), { token })));

async function tryService(page: Page, url: string, token = ''): Promise<void> {
  await page.goto('/sources');
  await page.getByText('Connect a service of your own').click();
  await page.getByLabel('Address of the service').fill(url);
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: `Test connection to ${url}` }).click();
}

const findings = (page: Page) => page.getByRole('list', { name: 'What the test found' }).first();

test('a service is named, tried and read, and the token stays in the tab', async ({ page, context }) => {
  const url = await start('mixed', 'hush');
  await tryService(page, url, 'wrong');
  await expect(findings(page)).toContainText('The source refuses access.');
  await expect(page.getByRole('button', { name: 'Read from this service' })).toHaveCount(0);
  await tryService(page, url, 'hush');
  await expect(findings(page)).toContainText('3 models');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Read from this service' }).click();
  await expect(page.getByRole('radio', { name: 'My service' })).toBeChecked();
  await page.getByRole('navigation').getByRole('link', { name: 'Fleet' }).click();
  await expect(page.getByRole('row', { name: /Customer churn/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Flight delay/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('row', { name: /Customer churn/ })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('hush');
  // Another tab knows the address and not the token.
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByRole('alert')).toContainText('The source refuses access.');
});

test('what is in the way of a connection is told exactly', async ({ page }) => {
  const silent = await start('healthy');
  servers.splice(0).forEach((server) => server.close());
  await tryService(page, silent);
  await expect(findings(page)).toContainText('does not answer: the address may be wrong');

  const closed = await listen(createServer((_, response) => response.end('{}')));
  await tryService(page, closed);
  await expect(findings(page)).toContainText('does not let pages of http://localhost:4180 read it (CORS)');

  const html = await listen(
    createServer((_, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Sign in</title>');
    }),
  );
  await tryService(page, html);
  await expect(findings(page)).toContainText('is text/html, not JSON');

  const newer = await listen(
    createServer((_, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'application/json');
      response.end('{"version":2}');
    }),
  );
  await tryService(page, newer);
  await expect(findings(page)).toContainText('this is version 2, and this Plumbline reads version 1');

  await tryService(page, await start('schema-broken'));
  await expect(findings(page)).toContainText('value.chunks[1].rows: must be at least 0, is -1');
});

test('a service whose first try fails is asked again without a word', async ({ page }) => {
  const url = await start('flaky');
  await page.addInitScript((service) => {
    const state = { theme: 'system', source: 'service', service: { url: service } };
    localStorage.setItem('plumbline-preferences', JSON.stringify({ state, version: 1 }));
  }, url);
  await page.goto('/models/churn/performance');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Customer churn');
  await expect(page.getByRole('row', { name: /^Accuracy/ })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an answer of 50 MB is refused, and the page stands', async ({ page }) => {
  const url = await listen(
    createServer((_, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'application/json');
      for (let i = 0; i < 50; i++) response.write(' '.repeat(1_000_000));
      response.end('{}');
    }),
  );
  await tryService(page, url);
  await expect(findings(page)).toContainText('is larger than 32 MB');
});
