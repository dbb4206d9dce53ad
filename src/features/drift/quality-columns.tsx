import type { QualityMeasure } from '#domain/quality/column-shares.ts';
import type { QualityShare } from '#domain/quality/column-quality.ts';
import type { QualityReport } from '#domain/quality/quality-report.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './quality-panels.module.css';

/** A column over the chunks since the reference. */
interface ColumnRow {
  readonly column: string;
  /** Chunks in which something is wrong with it. */
  readonly faulty: number;
  /** The share that lies highest above its limit, per measure; null where the column has no such measure. */
  readonly worst: Readonly<Partial<Record<QualityMeasure, QualityShare>>>;
  readonly note: string | null;
}

const excess = ({ value, limit }: QualityShare) => value - (limit ?? 0);

function columnRows({ chunks, notes }: QualityReport): readonly ColumnRow[] {
  const since = chunks.filter(({ period }) => period === 'analysis');
  const noted = new Map(notes.map(({ column, text }) => [column, text]));
  const names = new Set(chunks.flatMap(({ columns }) => Object.keys(columns)));
  return [...names].map((column) => {
    const worst: Partial<Record<QualityMeasure, QualityShare>> = {};
    let faulty = 0;
    for (const { columns } of since) {
      const quality = columns[column];
      if (quality && quality.faults.length > 0) faulty += 1;
      for (const [measure, share] of Object.entries(quality?.shares ?? {}) as [
        QualityMeasure,
        QualityShare,
      ][]) {
        const before = worst[measure];
        if (!before || excess(share) > excess(before)) worst[measure] = share;
      }
    }
    return { column, faulty, worst, note: noted.get(column) ?? null };
  });
}

const measureNames: Record<QualityMeasure, string> = {
  missing: 'Missing',
  not_finite: 'No number',
  unseen: 'Unseen',
  out_of_range: 'Out of range',
};

function ShareCell({ share }: { readonly share: QualityShare | undefined }) {
  if (!share) return '–';
  return (
    <>
      {share.alert && <span aria-hidden="true">▲ </span>}
      {formatPercent(share.value)}
      {share.limit !== null && <span className={styles.small}>limit {formatPercent(share.limit)}</span>}
    </>
  );
}

const measureColumn = (measure: QualityMeasure): TableColumn<ColumnRow> => ({
  id: measure,
  label: measureNames[measure],
  note: 'worst chunk',
  align: 'end',
  cell: ({ worst }) => <ShareCell share={worst[measure]} />,
  sortBy: ({ worst }) => worst[measure]?.value ?? null,
  firstSort: 'descending',
});

const columns: readonly TableColumn<ColumnRow>[] = [
  {
    id: 'column',
    label: 'Column',
    cell: ({ column, note }) => (
      <>
        {column}
        {note && <span className={styles.small}>{note}</span>}
      </>
    ),
    sortBy: ({ column }) => column,
  },
  {
    id: 'faulty',
    label: 'Chunks at fault',
    align: 'end',
    cell: ({ faulty }) => formatCount(faulty),
    sortBy: ({ faulty }) => faulty,
    firstSort: 'descending',
  },
  measureColumn('missing'),
  measureColumn('not_finite'),
  measureColumn('unseen'),
  measureColumn('out_of_range'),
];

/** The columns with which something is or was wrong, worst first; the others are counted. */
export function QualityColumns({ report }: { readonly report: QualityReport }) {
  const all = columnRows(report);
  const rows = all.filter(({ faulty, note }) => faulty > 0 || note !== null);
  const good = all.length - rows.length;
  if (all.length === 0) return null;
  return (
    <div className={styles.part}>
      <Table
        caption="Columns since the reference"
        columns={columns}
        rows={rows}
        rowKey={({ column }) => column}
        initialSort={{ column: 'faulty', direction: 'descending' }}
        emptyMessage={`Nothing is wrong with any of the ${formatCount(all.length)} columns.`}
        maxHeight={420}
      />
      {rows.length > 0 && good > 0 && (
        <p className={styles.small}>
          Nothing is wrong with the {good === 1 ? 'other column' : `${formatCount(good)} other columns`}.
        </p>
      )}
    </div>
  );
}
