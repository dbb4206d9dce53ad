// Sees to it that tests have a Chromium: one that is there, Debian's package, or the download of Playwright.
import { existsSync, readFileSync } from 'node:fs';
import { run, runNode } from './run-command.mjs';

/** Ubuntu's chromium package only points to a snap, so Debian itself is asked for. */
export const isDebian = (osRelease) => /^ID="?debian"?$/m.test(osRelease);

async function install() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (isDebian(release) && process.getuid?.() === 0) {
    console.log('Installing the Debian package chromium, in which component tests and journeys run …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const updated = await run('apt-get', ['update', '-qq'], quiet);
    if (updated === 0) await run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
    return;
  }
  console.log('Downloading a Chromium of Playwright, in which component tests and journeys run …');
  await runNode(['node_modules/playwright/cli.js', 'install', 'chromium']);
}

/** True when a browser is there in the end; needs the npm packages. */
export async function ensureBrowser() {
  const { findBrowser } = await import('./chromium.mjs');
  if (findBrowser() !== null) return true;
  if (process.env.CHROMIUM) {
    console.error(`CHROMIUM names ${process.env.CHROMIUM}, where there is no file.`);
    return false;
  }
  await install();
  if (findBrowser() !== null) return true;
  console.error(
    'No browser could be installed. Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chrome npm test',
  );
  return false;
}
