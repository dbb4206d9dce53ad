// Counts tests from the reports of Vitest and Playwright.
import { readFileSync } from 'node:fs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // No report was written: the runner broke before it could.
  }
}

/** A runner that failed although no test did (a file that cannot be loaded, say) counts as one failure. */
const withExit = (code, { passed, failed, skipped }) => ({
  passed,
  failed: code !== 0 && failed === 0 ? 1 : failed,
  skipped,
});

export function vitestCounts(file, code) {
  const report = read(file);
  return withExit(code, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** A test that passed only when run again counts as failed. */
export function playwrightCounts(file, code) {
  const stats = read(file)?.stats;
  return withExit(code, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

/** A stage that is not a test runner counts as one test. */
export const stageCounts = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
