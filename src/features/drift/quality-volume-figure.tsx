import type { QualityReport } from '#domain/quality/quality-report.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartColumn, ChartRow } from '#ui/chart/chart-row.ts';
import type { TimeSeriesLine } from '#ui/chart/time-series-props.ts';
import { TimeSeries } from '#ui/chart/time-series.tsx';
import { formatCount } from '#ui/format/format-count.ts';

const series: readonly TimeSeriesLine[] = [
  { id: 'rows', label: 'Rows', role: 'metric', alertKey: 'alert' },
  { id: 'usual', label: 'Usual', role: 'baseline', lowKey: 'lower', highKey: 'upper' },
];

const count = (value: unknown) => formatCount(typeof value === 'number' ? value : null);
const words = (value: unknown) => (typeof value === 'string' ? value : '–');

const columns: readonly ChartColumn[] = [
  { key: 'chunk', label: 'Chunk', align: 'start', format: words },
  { key: 'rows', label: 'Rows', align: 'end', format: count },
  { key: 'lower', label: 'Usual, at least', align: 'end', format: count },
  { key: 'upper', label: 'Usual, at most', align: 'end', format: count },
  { key: 'remark', label: 'Remark', align: 'start', format: words },
];

const remarks = { few: 'fewer rows than usual', many: 'more rows than usual' } as const;

function rowsOf({ chunks }: QualityReport): readonly ChartRow[] {
  return chunks.map(({ key, start, volume: { rows, lower, upper, alert, gap } }) => ({
    x: start,
    chunk: key,
    rows,
    lower,
    upper,
    usual: lower === null || upper === null ? null : (lower + upper) / 2,
    alert: alert === null ? null : 'worse',
    remark: alert ? remarks[alert] : gap ? 'no rows came for a while before' : null,
  }));
}

function summary(rows: readonly ChartRow[]): string {
  const odd = rows.filter(({ remark }) => remark !== null);
  const last = odd.at(-1);
  if (!last) return `The row counts of all ${formatCount(rows.length)} chunks are usual.`;
  return `${formatCount(odd.length)} of ${formatCount(rows.length)} chunks stand out, the latest ${String(last['chunk'])}: ${String(last['remark'])}.`;
}

export interface QualityVolumeFigureProps {
  readonly modelId: string;
  readonly report: QualityReport;
}

/** Rows per chunk against what is usual; nothing where chunks are cut by rows. */
export function QualityVolumeFigure({ modelId, report }: QualityVolumeFigureProps) {
  const rows = rowsOf(report);
  if (rows.every(({ lower, remark }) => lower === null && remark === null)) return null;
  return (
    <ChartFrame
      title="Rows per chunk"
      summary={summary(rows)}
      columns={columns}
      rows={rows}
      fileName={`${modelId}-rows`}
      legend={series}
      height={200}
      status={({ remark }) => (typeof remark === 'string' ? remark : null)}
      note="Usual: the median of the reference chunks of the same kind ± 3 median deviations, at least from two thirds of it to one and a half."
    >
      <TimeSeries rows={rows} xKey="x" series={series} valueFormat={formatCount} zero height={160} />
    </ChartFrame>
  );
}
