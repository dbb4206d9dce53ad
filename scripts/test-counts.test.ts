import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { playwrightCounts, stageCounts, vitestCounts } from './test-counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('counts the tests of Vitest', () => {
  const file = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  expect(vitestCounts(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

it('counts a test that passed only at a second try as failed', () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } });
  expect(playwrightCounts(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

it('counts a failure when the runner failed without a failing test', () => {
  expect(vitestCounts(report({ numPassedTests: 4 }), 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  expect(playwrightCounts(report({ stats: { expected: 4 } }), 1)).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  });
});

it('counts a failure when the runner broke before it could report', () => {
  expect(vitestCounts(join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts any other stage as one test', () => {
  expect(stageCounts(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(stageCounts(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
