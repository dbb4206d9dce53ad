import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One item of the suite and how it went. */
export interface SuiteItem {
  /** Names of the groups that it stands in. */
  readonly groups: readonly string[];
  readonly title: string;
  readonly passed: boolean;
  /** True where the source has nothing to try it on. */
  readonly skipped: boolean;
  /** First line of what went wrong; null where nothing did. */
  readonly failure: string | null;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const ansi = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const firstLine = (message: string | undefined) => message?.replace(ansi, '').split('\n')[0] ?? null;

function itemsOf({ testResults }: VitestReport): readonly SuiteItem[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status, failureMessages }) => ({
      groups: ancestorTitles.filter((name) => name !== ''),
      title,
      passed: status === 'passed',
      skipped: status !== 'passed' && status !== 'failed',
      failure: status === 'failed' ? firstLine(failureMessages[0]) : null,
    })),
  );
}

/**
 * Runs one suite file in a test runner of its own.
 * @throws Error with what the runner printed when it could not run the suite at all.
 */
export async function runSuite(
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<readonly SuiteItem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-suite-'));
  const report = join(folder, 'report.json');
  const config = join(import.meta.dirname, 'suite.config.ts');
  const args = ['node_modules/vitest/vitest.mjs', 'run', file, '--config', config];
  const runner = spawn(process.execPath, [...args, '--reporter', 'json', '--outputFile', report], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [runner.stdout, runner.stderr]) stream.on('data', (text) => (printed += String(text)));
  await new Promise((resolve) => runner.on('close', resolve));
  try {
    const items = itemsOf(JSON.parse(readFileSync(report, 'utf8')) as VitestReport);
    if (items.length === 0) throw new Error('the suite has no items');
    return items;
  } catch (cause) {
    throw new Error(`the suite could not be run:\n${printed}`, { cause });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
