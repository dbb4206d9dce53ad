import { type ErrorDescription, Panel, type PanelQuery } from '#ui/panel.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { Stat, StatList } from '#ui/stat.tsx';

interface Figures {
  readonly rows: number;
}

const refetch = () => undefined;
const answered = Date.UTC(2026, 10, 20, 6, 30);
const ready: PanelQuery<Figures> = {
  data: { rows: 48_211 },
  error: null,
  isPending: false,
  isFetching: false,
  dataUpdatedAt: answered,
  refetch,
};
const failed = { ...ready, data: undefined, error: new Error('unreachable') };

const states: readonly (readonly [string, PanelQuery<Figures>])[] = [
  ['Ready', ready],
  ['Loads', { ...ready, data: undefined, isPending: true, isFetching: true }],
  ['Refreshing', { ...ready, isFetching: true }],
  ['Failed', failed],
  ['Failed for good', { ...failed, error: new Error('malformed') }],
  ['Unsupported', { ...failed, error: new Error('unsupported') }],
  ['Stale', { ...ready, error: new Error('unreachable') }],
  ['Empty', { ...ready, data: { rows: 0 } }],
  ['Partial', ready],
];

const descriptions: Record<string, ErrorDescription> = {
  unreachable: {
    says: 'The source does not answer.',
    advice: 'Check the network and the address.',
    detail: 'GET https://profiles.example.org/models.json: connection refused',
    retryable: true,
  },
  malformed: {
    says: 'The source answered with data that does not fit the contract.',
    advice: 'Profile the log again, or tell whoever runs the source.',
    detail: 'chunks[3].outcome.counts: expected 48,211 rows, got 48,198',
    retryable: false,
  },
  unsupported: {
    says: 'This source does not provide segments.',
    advice: 'Profile the log with segments to compare groups.',
    retryable: false,
    unsupported: true,
  },
};
const unknown: ErrorDescription = { says: 'Something failed.', advice: 'Try again.', retryable: true };

/** The panel in each of its states. */
export function PanelStates() {
  return states.map(([name, query]) => (
    <Panel
      key={name}
      title={name}
      level={3}
      query={query}
      height={120}
      describeError={(error: Error) => descriptions[error.message] ?? unknown}
      isEmpty={({ rows }: Figures) => rows === 0}
      emptyMessage="No rows in this window."
      emptyAdvice="Choose a longer window, or all data."
      notices={
        name === 'Partial'
          ? [
              {
                text: 'The last two chunks have labels for fewer than 90% of their rows.',
                severity: 'warning',
              },
              { text: 'Rows with a score outside 0–1 were left out.', count: 13 },
            ]
          : []
      }
    >
      {({ rows }) => (
        <StatList>
          <Stat label="Rows" value={formatCount(rows)} note="in this window" />
        </StatList>
      )}
    </Panel>
  ));
}
