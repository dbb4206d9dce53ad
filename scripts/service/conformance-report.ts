import type { SuiteItem } from './run-suite.ts';

const signs = { passed: '✓', failed: '✗', skipped: '–' } as const;
const stateOf = ({ passed, skipped }: SuiteItem) => (passed ? 'passed' : skipped ? 'skipped' : 'failed');

const linesOf = (item: SuiteItem): readonly string[] => [
  `  ${signs[stateOf(item)]} ${item.title}`,
  ...(item.failure === null ? [] : [`      ${item.failure}`]),
];

/** What the suite found, item by item, for a terminal. The last line counts. */
export function conformanceReport(url: string, items: readonly SuiteItem[]): string {
  const groups = [...new Set(items.map(({ groups: [group = url] }) => group))];
  const lines = groups.flatMap((group) => [
    `${group} …`,
    ...items.filter(({ groups: [own = url] }) => own === group).flatMap(linesOf),
    '',
  ]);
  const count = (state: keyof typeof signs) => items.filter((item) => stateOf(item) === state).length;
  const skipped = count('skipped');
  return [
    ...lines,
    ...(skipped > 0 ? [`${signs.skipped} marks what there is nothing to try on at this service.`] : []),
    `${count('passed')} passed, ${count('failed')} failed${skipped > 0 ? `, ${skipped} not tried` : ''}`,
    '',
  ].join('\n');
}
