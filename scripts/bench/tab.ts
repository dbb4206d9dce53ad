import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '#scripts/chromium.mjs';

/** What an import in the tab took and used. */
export interface TabImport {
  /** Seconds from the click to the page of the model. */
  readonly seconds: number;
  /** Seconds per stage of the worker, by its name. */
  readonly stages: Readonly<Record<string, number>>;
  /** Most memory that the tab's process ever held, and what it held before, in bytes; null where the system hides it. */
  readonly peak: number | null;
  readonly before: number | null;
  /** Longest task of the main thread while the import ran, ms; 0 where none took 50 ms. */
  readonly longestTask: number;
}

interface Recorded {
  readonly reports: readonly { readonly stage: string; readonly at: number }[];
  readonly longest: number;
}

/** Notes when each stage of the worker was heard of, and the longest task of the main thread. */
function record(): void {
  const recorded = { reports: [] as { stage: string; at: number }[], longest: 0 };
  Object.assign(window, { recorded });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) recorded.longest = Math.max(recorded.longest, duration);
  }).observe({ type: 'longtask' });
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener(
        'message',
        ({ data }: MessageEvent<{ kind: string; progress?: { stage: string } }>) => {
          recorded.reports.push({ stage: data.progress?.stage ?? data.kind, at: performance.now() });
        },
      );
    }
  };
}

async function rendererPid(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  // A page that was just opened is the newest renderer.
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

/** A line of Linux's account of a process, in bytes. */
function memoryOf(pid: number, name: 'VmHWM' | 'VmRSS'): number | null {
  if (process.platform !== 'linux') return null;
  const line = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return line ? Number(line[1]) * 1024 : null;
}

function stageSeconds({ reports }: Recorded, start: number): Record<string, number> {
  const stages: Record<string, number> = {};
  let last = start;
  for (const { stage, at } of reports) {
    stages[stage] = (stages[stage] ?? 0) + (at - last) / 1000;
    last = at;
  }
  return stages;
}

async function importOnce(page: Page): Promise<{ seconds: number; start: number }> {
  const start = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: 'Import' }).click();
  await page.waitForURL(/\/performance/, { timeout: 600_000 });
  return { seconds: ((await page.evaluate(() => performance.now())) - start) / 1000, start };
}

/** Imports a log in a fresh browser, as a person would. */
export async function importInTab(address: string, log: string, mapping: string): Promise<TabImport> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.addInitScript(record);
    await page.goto(`${address}/sources/import`);
    const pid = await rendererPid(browser);
    await page.getByLabel('Mapping file').setInputFiles(mapping);
    await page.getByLabel('Prediction log').setInputFiles(log);
    await page.getByRole('button', { name: 'Import' }).waitFor({ timeout: 120_000 });
    const before = memoryOf(pid, 'VmRSS');
    await page.evaluate(() => {
      const { recorded } = window as unknown as { recorded: { reports: unknown[]; longest: number } };
      recorded.reports.length = 0;
      recorded.longest = 0;
    });
    const { seconds, start } = await importOnce(page);
    const recorded = await page.evaluate(() => (window as unknown as { recorded: Recorded }).recorded);
    return {
      seconds,
      stages: stageSeconds(recorded, start),
      before,
      peak: memoryOf(pid, 'VmHWM'),
      longestTask: recorded.longest,
    };
  } finally {
    await browser.close();
  }
}
