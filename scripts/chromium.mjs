// Finds a Chromium for Vitest's browser mode and for Playwright: $CHROMIUM, Playwright's own download, or the system's.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  return systemBrowsers.find((path) => existsSync(path)) ?? null;
}

export function launchOptions() {
  const executable = findBrowser();
  const asRoot = process.getuid?.() === 0;
  // Playwright's own download is left to Playwright, which then picks the headless shell that fits it.
  const ownDownload = executable !== null && executable === chromium.executablePath();
  return {
    ...(executable && !ownDownload ? { executablePath: executable } : {}),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Chromium refuses to run as root inside its sandbox; containers run tests as root.
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  };
}
