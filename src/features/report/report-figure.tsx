import type { ModelReport } from '#domain/report/model-report.ts';
import { perMany } from '#domain/report/report-figures.ts';
import { z95 } from '#domain/statistics/z95.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartValue } from '#ui/chart/chart-row.ts';
import { TimeSeries } from '#ui/chart/time-series.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import styles from './report.module.css';

const figure = (value: ChartValue | undefined) => formatNumber(typeof value === 'number' ? value : null);

/** Value of 1,000 predictions, chunk by chunk, with the best rule without a model. */
export function ReportFigure({ report }: { readonly report: ModelReport }) {
  const currency = report.decision.currency ?? '';
  const valued = report.chunks.filter(({ n }) => n > 0);
  if (valued.length === 0) return null;
  const timed = valued.every(({ start }) => start !== null);
  const rows = valued.map((chunk, i) => {
    const { n, total, standardError, rules } = chunk;
    const half = standardError === null ? null : z95 * standardError * perMany;
    const value = (total / n) * perMany;
    const best = rules.length > 0 ? (Math.max(...rules.map((rule) => rule.total)) / n) * perMany : null;
    return {
      x: timed ? ((chunk.start ?? 0) + (chunk.end ?? 0)) / 2 : i,
      chunk: chunk.key,
      value,
      low: half === null ? null : value - half,
      high: half === null ? null : value + half,
      best,
      provisional: chunk.labels === 'mature' ? 0 : 1,
    };
  });
  const series = [
    {
      id: 'value',
      label: 'The model',
      role: 'metric' as const,
      lowKey: 'low',
      highKey: 'high',
      provisionalKey: 'provisional',
    },
    { id: 'best', label: 'Best rule', role: 'baseline' as const },
  ];
  return (
    <div className={styles.figure}>
      <ChartFrame
        title="Value over time"
        level={3}
        summary={`Money per ${perMany.toLocaleString('en-GB')} predictions since go-live, over ${rows.length} chunks.`}
        columns={[
          { key: 'chunk', label: 'Chunk', align: 'start', format: (value) => String(value ?? '–') },
          { key: 'value', label: 'The model', align: 'end', format: figure },
          { key: 'low', label: '95 % low', align: 'end', format: figure },
          { key: 'high', label: '95 % high', align: 'end', format: figure },
          { key: 'best', label: 'Best rule without a model', align: 'end', format: figure },
        ]}
        rows={rows}
        fileName={`${report.model.id}-report`}
        legend={series}
        height={260}
        empty={null}
        status={(row) => (row['provisional'] === 1 ? 'provisional' : null)}
      >
        <TimeSeries
          rows={rows}
          xKey="x"
          xKind={timed ? 'instant' : 'index'}
          xLabelKey="chunk"
          series={series}
          valueFormat={(value) => formatNumber(value)}
          yLabel={`${currency} per ${perMany.toLocaleString('en-GB')} predictions`}
          height={180}
        />
      </ChartFrame>
    </div>
  );
}
