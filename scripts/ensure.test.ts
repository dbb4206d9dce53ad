import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isDebian } from './ensure-browser.mjs';
import { isBuildCurrent } from './ensure-build.mjs';
import { arePackagesCurrent, isNodeRecent } from './ensure-packages.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-ensure-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file as if at `second` of the epoch, and its folder with it. */
function write(file: string, second: number): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  utimesSync(path, second, second);
  utimesSync(dirname(path), second, second);
}

it('asks for Node 20.19 or newer', () => {
  expect(['20.18.3', '18.20.0', '20.19.0', '22.0.0', '24.11.1', '26.0.0'].map(isNodeRecent)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
});

it('installs packages into a fresh clone, and again when the lock file is newer', () => {
  write('package-lock.json', 100);
  expect(arePackagesCurrent(folder)).toBe(false);
  write('node_modules/.package-lock.json', 200);
  expect(arePackagesCurrent(folder)).toBe(true);
  write('package-lock.json', 300);
  expect(arePackagesCurrent(folder)).toBe(false);
});

it('builds when there is no build, and again when a source is newer', () => {
  write('src/app/app.tsx', 100);
  write('src/main.tsx', 100);
  write('index.html', 100);
  expect(isBuildCurrent(folder)).toBe(false);
  write('dist/index.html', 200);
  expect(isBuildCurrent(folder)).toBe(true);
  write('src/app/app.tsx', 300);
  expect(isBuildCurrent(folder)).toBe(false);
});

it('builds again when a source was removed', () => {
  write('src/app/app.tsx', 100);
  write('src/app/old.tsx', 100);
  write('src/main.tsx', 100);
  write('dist/index.html', 200);
  expect(isBuildCurrent(folder)).toBe(true);
  rmSync(join(folder, 'src/app/old.tsx'));
  expect(isBuildCurrent(folder)).toBe(false);
});

it('tells Debian from what is made of it, where the package chromium is a pointer to a snap', () => {
  expect(isDebian('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\nVERSION_ID="12"\n')).toBe(true);
  expect(isDebian('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n')).toBe(false);
  expect(isDebian('')).toBe(false);
});
