import type { SuiteItem } from './run-suite.ts';

const signs = { passed: '✓', failed: '✗', skipped: '–' } as const;
const stateOf = ({ passed, skipped }: SuiteItem) => (passed ? 'passed' : skipped ? 'skipped' : 'failed');

/** What the suite found, item by item, for a terminal. The last line counts. */
export function conformanceReport(url: string, items: readonly SuiteItem[]): string {
  const lines = items.map((item) =>
    [
      `  ${signs[stateOf(item)]} ${item.title}`,
      ...(item.failure === null ? [] : [`      ${item.failure}`]),
    ].join('\n'),
  );
  const count = (state: keyof typeof signs) => items.filter((item) => stateOf(item) === state).length;
  const skipped = count('skipped');
  return [
    `${url}: a backend of Plumbline …`,
    ...lines,
    '',
    ...(skipped > 0
      ? [`– ${skipped} items have nothing to be tried on: no model of this source has time.`]
      : []),
    `${count('passed')} passed, ${count('failed')} failed`,
    '',
  ].join('\n');
}
