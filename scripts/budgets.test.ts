import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { librariesIn, libraryMarks, readChunks } from './budgets-chunks.ts';
import { bytesBelow, nearestRank, sourceSizes } from './budgets-sources.ts';

let folder = '';

function write(files: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-budgets-'));
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = '<script type="module" crossorigin src="/assets/index-1.js"></script>';

it('follows static imports from the entry and leaves dynamic ones to later', () => {
  const { initial, lazy } = readChunks(
    write({
      'index.html': page,
      'assets/index-1.js':
        'import{a as b}from"./shared-2.js";import"./side-3.js";const c=()=>import("./page-4.js");',
      'assets/shared-2.js': 'export*from"./deep-5.js";const t=\'from"./absent.js"\';',
      'assets/side-3.js': 'self.a=1',
      'assets/deep-5.js': 'import"./index-1.js";',
      'assets/page-4.js': 'import"./shared-2.js";import"./chart-6.js"',
      'assets/chart-6.js': 'export{}',
    }),
  );
  expect(initial.map(({ file }) => file).toSorted()).toEqual([
    'assets/deep-5.js',
    'assets/index-1.js',
    'assets/shared-2.js',
    'assets/side-3.js',
  ]);
  expect(lazy.map(({ file }) => file).toSorted()).toEqual(['assets/chart-6.js', 'assets/page-4.js']);
});

it('measures what is downloaded, not what is unpacked', () => {
  const { initial } = readChunks(write({ 'index.html': page, 'assets/index-1.js': 'a'.repeat(100_000) }));
  expect(initial[0]?.gzip).toBeLessThan(500);
});

it('refuses a page without a script, where nothing could be measured', () => {
  write({ 'index.html': '<p>empty</p>' });
  expect(() => readChunks(folder)).toThrow('loads no script');
});

it('tells which libraries a chunk holds', () => {
  const { initial, lazy } = readChunks(
    write({ 'index.html': page, 'assets/index-1.js': 'a', 'assets/chart-2.js': 'b="recharts-surface"' }),
  );
  expect([librariesIn(initial), librariesIn(lazy)]).toEqual([[], ['recharts']]);
});

it.each(Object.entries(libraryMarks))(
  'knows %s by text that its package still holds',
  (_, { mark, file }) => {
    expect(readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8')).toContain(mark);
  },
);

it('counts the lines of sources, longest first, and nothing else', () => {
  write({ 'a.ts': 'one\ntwo\n', 'b.css': '1\n2\n3\n', 'c.json': '{}\n' });
  expect(sourceSizes([folder])).toEqual([
    { file: join(folder, 'b.css'), lines: 3 },
    { file: join(folder, 'a.ts'), lines: 2 },
  ]);
});

it('takes quantiles by nearest rank', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect([nearestRank(ten, 0.5), nearestRank(ten, 0.9), nearestRank(ten, 1), nearestRank([], 0.5)]).toEqual([
    5, 9, 10, 0,
  ]);
});

it('adds up the bytes below a folder, and finds none where there is no folder', () => {
  write({ 'a.json': '12345', 'assets/b.json': '123' });
  expect(bytesBelow(folder)).toBe(8);
  expect(bytesBelow(join(folder, 'absent'))).toBe(0);
});
