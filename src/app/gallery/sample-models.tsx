import { Sparkline } from '#ui/sparkline.tsx';
import { StatusBadge, type Status } from '#ui/status-badge.tsx';
import type { TableColumn } from '#ui/table.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { seeded } from './seeded.ts';

export interface SampleModel {
  readonly name: string;
  readonly task: string;
  readonly status: Status;
  readonly reason: string;
  readonly auc: number | null;
  readonly rows: number;
  readonly labelled: number;
  readonly course: readonly (number | null)[];
}

function course(seed: number, drift: number) {
  const random = seeded(seed);
  return Array.from({ length: 26 }, (_, index) =>
    index === 9 ? null : random() - 0.5 + (index / 26) * drift,
  );
}

export const models: readonly SampleModel[] = [
  {
    name: 'Flight delay risk',
    task: 'Yes/no',
    status: 'act',
    reason: 'ROC AUC below its limit in 3 chunks',
    auc: 0.7214,
    rows: 2_412_004,
    labelled: 1,
    course: course(3, -2.4),
  },
  {
    name: 'Flight delay minutes',
    task: 'Quantity',
    status: 'watch',
    reason: 'Mean error above its limit in the last chunk',
    auc: null,
    rows: 2_412_004,
    labelled: 0.98,
    course: course(4, 1.2),
  },
  {
    name: 'Claim triage (simulated)',
    task: 'Classes',
    status: 'ok',
    reason: 'All metrics inside their limits',
    auc: 0.911,
    rows: 61_250,
    labelled: 0.64,
    course: course(5, 0),
  },
  {
    name: 'Churn next month',
    task: 'Yes/no',
    status: 'unknown',
    reason: 'No labels yet',
    auc: null,
    rows: 8_020,
    labelled: 0,
    course: [],
  },
];

const order: Record<Status, number> = { act: 0, watch: 1, unknown: 2, ok: 3 };

export const modelColumns: readonly TableColumn<SampleModel>[] = [
  {
    id: 'name',
    label: 'Model',
    cell: ({ name }) => <a href="#models">{name}</a>,
    sortBy: ({ name }) => name,
  },
  {
    id: 'health',
    label: 'Health',
    cell: ({ status, reason }) => <StatusBadge status={status} note={reason} />,
    sortBy: ({ status }) => order[status],
  },
  { id: 'task', label: 'Task', cell: ({ task }) => task, sortBy: ({ task }) => task },
  {
    id: 'auc',
    label: 'ROC AUC',
    align: 'end',
    cell: ({ auc }) => formatNumber(auc),
    sortBy: ({ auc }) => auc,
    firstSort: 'descending',
  },
  {
    id: 'course',
    label: 'Predicted − actual',
    cell: ({ name, course: values, status }) => (
      <Sparkline
        values={values}
        title={`Predicted minus actual of ${name}`}
        last={status === 'act' ? 'worse' : 'plain'}
      />
    ),
  },
  {
    id: 'rows',
    label: 'Rows',
    align: 'end',
    cell: ({ rows }) => formatCount(rows),
    sortBy: ({ rows }) => rows,
  },
  {
    id: 'labelled',
    label: 'Labelled',
    align: 'end',
    cell: ({ labelled }) => formatPercent(labelled),
    sortBy: ({ labelled }) => labelled,
  },
];
