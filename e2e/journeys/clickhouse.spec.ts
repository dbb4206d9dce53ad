import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures.ts';

// The reader named these servers, and all of them fail on purpose.
test.use({ expectedFaults: [/http:\/\/localhost:(?!4180\b)\d+|Failed to load resource/] });

const servers: Server[] = [];
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': 'POST, GET, OPTIONS',
};

/** A server that answers every question with a refusal as ClickHouse words it. */
const refusing = (status: number, code: number, text: string) =>
  listen((request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    response.writeHead(status, { ...cors, 'x-clickhouse-exception-code': String(code) });
    response.end(`Code: ${code}. DB::Exception: ${text} (version 26.7.2.1)\n`);
  });

async function tryServer(page: Page, address: string): Promise<void> {
  await page.goto('/sources/clickhouse');
  await page.getByLabel('Address of the server').fill(address);
  await page.getByLabel('Password', { exact: true }).fill('hush');
  await page.keyboard.press('Enter');
}

test('what is in the way of a server is told exactly, with what to do', async ({ page }) => {
  const fault = page.getByRole('alert');
  const silent = await refusing(500, 1, '');
  servers.splice(0).forEach((server) => server.close());
  await tryServer(page, silent);
  await expect(fault).toContainText('does not answer: the address or its port may be wrong (8123 for http');

  await tryServer(page, await listen((_, response) => response.end('Ok.')));
  await expect(fault).toContainText('does not let pages of http://localhost:4180 read it (CORS)');

  const text = 'reader: Authentication failed: password is incorrect, or there is no user with such name.';
  await tryServer(page, await refusing(403, 516, text));
  await expect(fault).toContainText('Authentication failed');
  await expect(fault).toContainText('Check user and password');
  await expectNoAxeViolations(page);

  await tryServer(page, await refusing(404, 81, 'Database logs does not exist.'));
  await expect(fault).toContainText('Check database and table');

  const proxy = await listen((request, response) => {
    response.writeHead(request.method === 'OPTIONS' ? 204 : 200, { ...cors, 'content-type': 'text/html' });
    response.end(request.method === 'OPTIONS' ? '' : '<!doctype html><title>Sign in</title>');
  });
  await tryServer(page, proxy);
  await expect(fault).toContainText('is not JSON');

  await page.getByLabel('Address of the server').fill('clickhouse.example');
  await expect(page.getByText('An address begins with http:// or https://')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Test connection' })).toBeDisabled();
});

test('a server that says nothing can be given up', async ({ page }) => {
  await tryServer(page, await listen(() => undefined));
  await expect(page.getByText('Asking for its tables…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Test connection' })).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
