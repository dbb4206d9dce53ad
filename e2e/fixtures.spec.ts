import { expect, test } from '@playwright/test';
import { watch } from './fixtures.ts';

// The gate that every journey relies on must itself be seen to close.

const faultsOf = async (page: Parameters<typeof watch>[0], act: () => Promise<unknown>) => {
  await page.goto('/');
  const faults = watch(page, new URL(page.url()).origin);
  await act();
  return faults;
};

test('notes errors and warnings on the console', async ({ page }) => {
  const faults = await faultsOf(page, () =>
    page.evaluate(() => {
      console.warn('a warning');
      console.error('an error');
      console.info('a remark');
    }),
  );
  expect(faults.map((fault) => fault.trim())).toEqual([
    expect.stringContaining('console warning: a warning'),
    expect.stringContaining('console error: an error'),
  ]);
});

test('notes errors that nothing caught', async ({ page }) => {
  const faults = await faultsOf(page, () =>
    page.evaluate(() => {
      setTimeout(() => {
        throw new Error('nobody caught this');
      });
    }),
  );
  await expect.poll(() => faults).toContain('uncaught: nobody caught this');
});

test('notes a request that leaves the origin, which the server’s policy stops', async ({ page }) => {
  const faults = await faultsOf(page, () =>
    page.evaluate(() => fetch('http://elsewhere.test/').catch(() => null)),
  );
  await expect.poll(() => faults.join('\n')).toContain('Content Security Policy');
});

test('notes a request that gets no answer', async ({ page }) => {
  await page.route('**/lost.json', (route) => route.abort('connectionreset'));
  const faults = await faultsOf(page, () => page.evaluate(() => fetch('/lost.json').catch(() => null)));
  await expect.poll(() => faults.join('\n')).toContain('failed: http');
});

test('notes an image from another origin', async ({ page }) => {
  await page.route('http://elsewhere.test/**', (route) => route.fulfill({ status: 204 }));
  const faults = await faultsOf(page, () =>
    page.evaluate(() => {
      new Image().src = 'http://elsewhere.test/pixel.png';
    }),
  );
  await expect.poll(() => faults.join('\n')).toContain('elsewhere.test');
});
