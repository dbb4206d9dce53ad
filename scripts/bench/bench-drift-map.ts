import { chromium, type Page } from '@playwright/test';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { launchOptions } from '#scripts/chromium.mjs';
import { ensureBuild } from '#scripts/ensure-build.mjs';
import { serve } from '#scripts/serve.mjs';
import { wideProfile } from './wide-profile.ts';

const features = 1000;
const chunks = 100;
/** A task that takes longer than this is felt, ms. */
const mostTask = 100;

/** Notes the longest task of the main thread; asked for by `takeLongest`. */
function record(): void {
  const recorded = { longest: 0 };
  Object.assign(window, { recorded });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) recorded.longest = Math.max(recorded.longest, duration);
  }).observe({ type: 'longtask' });
}

/** The longest task since the last time it was asked, ms; 0 where none took 50 ms. */
const takeLongest = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 200));
    const { recorded } = window as unknown as { recorded: { longest: number } };
    const { longest } = recorded;
    recorded.longest = 0;
    return longest;
  });

/** Answers the demo's requests with the wide model. */
async function shipWide(page: Page): Promise<void> {
  const profile = wideProfile(features, chunks);
  const models = [{ ...profile.model, document: 'wide.json' }];
  const index = JSON.stringify({ format: 'plumbline-profiles', version: 1, models });
  const document = JSON.stringify({ format: 'plumbline-profile', version: 1, profile });
  process.stdout.write(
    `${features} features × ${chunks} chunks, a document of ${Math.round(document.length / 1e6)} MB\n`,
  );
  await page.route('**/demo/index.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: index }),
  );
  await page.route('**/demo/wide.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: document }),
  );
}

const map = 'Drift by column and time';

/** What a reader does with the map, by name. */
const steps: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'scrolling the map': async (page) => {
    await page.getByRole('figure', { name: map }).locator('[data-scroll]').hover();
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 500);
  },
  'walking its cells': async (page) => {
    await page.getByRole('application', { name: map }).focus();
    for (let turn = 0; turn < 30; turn++) await page.keyboard.press('ArrowDown');
  },
  'looking closer at one': async (page) => {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: / in depth$/ }).waitFor();
  },
  'finding a column': async (page) => {
    await page.getByLabel('Find a column').pressSequentially('feature_07', { delay: 30 });
  },
  'showing the table': async (page) => {
    await page.getByRole('figure', { name: map }).getByRole('button', { name: 'Table' }).click();
    await page.getByRole('region', { name: `Table: ${map}` }).waitFor();
  },
  'scrolling the table': async (page) => {
    await page.getByRole('region', { name: `Table: ${map}` }).hover();
    for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 500);
  },
};

/** The drift page with a thousand features in the built app: time to the map, and the longest task of every step. */
export async function benchDriftMap(): Promise<void> {
  await ensureBuild();
  const server = await serve({ folder: resolve('dist'), port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch(launchOptions());
  const faults: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(record);
    await shipWide(page);
    const began = performance.now();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/models/wide/drift`);
    await page.getByRole('figure', { name: map }).waitFor({ timeout: 120_000 });
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    process.stdout.write(
      `  map after ${seconds} s; longest task until then ${Math.round(await takeLongest(page))} ms\n`,
    );
    for (const [name, act] of Object.entries(steps)) {
      await act(page);
      const longest = await takeLongest(page);
      process.stdout.write(`  ${name}: longest task ${Math.round(longest)} ms\n`);
      if (longest > mostTask)
        faults.push(`${name}: a task of ${Math.round(longest)} ms, at most ${mostTask} are allowed`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
