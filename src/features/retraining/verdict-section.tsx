import type { Decision } from '#domain/verdict/decide.ts';
import { verdictNames, type Verdict, type VerdictKind } from '#domain/verdict/verdict.ts';
import { formatDate } from '#ui/format/format-date.ts';
import { StatusBadge, type Status } from '#ui/status-badge.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './retraining.module.css';

const statusOf: Record<VerdictKind, Status> = {
  'retrain-now': 'act',
  'roll-back': 'act',
  'investigate-first': 'watch',
  'move-threshold': 'watch',
  'wait-for-labels': 'watch',
  'leave-alone': 'ok',
  'cannot-judge': 'unknown',
};

type Row = Verdict['facts'][number];

const factColumns: readonly TableColumn<Row>[] = [
  { id: 'name', label: 'What the rule looked at', cell: ({ name }) => name },
  { id: 'text', label: 'What it saw', cell: ({ text }) => text },
];

type TurnRow = Verdict['turns'][number];

const turnColumns: readonly TableColumn<TurnRow>[] = [
  { id: 'name', label: 'If this were', cell: ({ name, text }) => `${name}: ${text}` },
  { id: 'verdict', label: 'the verdict would be', cell: ({ verdict }) => verdictNames[verdict] },
];

/** The verdict, the rule that gave it with its numbers, and what would turn it. */
export function VerdictSection({ decision }: { readonly decision: Decision }) {
  const { verdict } = decision;
  const { kind, rule, reason, action, facts, turns, missing, validUntil, notes } = verdict;
  return (
    <div className={styles.part}>
      <p className={styles.verdict}>
        <StatusBadge status={statusOf[kind]} label={verdictNames[kind]} />
      </p>
      <p className={styles.text}>
        {reason} <strong>{action}</strong>
      </p>
      <p className={styles.fine}>
        Rule {rule} of the gates, which are asked in order; the first that applies decides.
        {validUntil !== null && ` Holds until ${formatDate(validUntil)} if nothing new comes.`}
      </p>
      {facts.length > 0 && (
        <Table
          caption="What the rule looked at"
          columns={factColumns}
          rows={facts}
          rowKey={({ input }) => input}
          emptyMessage="Nothing."
        />
      )}
      {missing.length > 0 && (
        <ul className={styles.list} aria-label="What nobody knows yet">
          {missing.map(({ input, name, text }) => (
            <li key={input}>
              <strong>{name}</strong> is not known. {text}
            </li>
          ))}
        </ul>
      )}
      {turns.length > 0 && (
        <Table
          caption="What would turn it, each alone"
          columns={turnColumns}
          rows={turns}
          rowKey={({ input, verdict: other, text }) => `${input} ${other} ${text}`}
          emptyMessage="Nothing."
        />
      )}
      {notes.map((note) => (
        <p key={note} className={styles.fine}>
          {note}
        </p>
      ))}
    </div>
  );
}
