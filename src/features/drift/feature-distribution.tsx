import { missingRows, outsideRows } from '#domain/drift/bin-pair.ts';
import type { DriftSeries } from '#domain/drift/drift-series.ts';
import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import { Bars } from '#ui/chart/bars.tsx';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartColumn, ChartValue } from '#ui/chart/chart-row.ts';
import { Histogram } from '#ui/chart/histogram.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { distributionRows } from './feature-rows.ts';

const legend = [
  { id: 'reference', label: 'Reference', role: 'predicted' },
  { id: 'chunk', label: 'Chunk', role: 'actual' },
] as const;

const percent = (value: ChartValue | undefined) => formatPercent(typeof value === 'number' ? value : null);
const number = (value: ChartValue | undefined) => formatNumber(typeof value === 'number' ? value : null);

const shareColumns: readonly ChartColumn[] = legend.map(({ id, label }) => ({
  key: id,
  label,
  align: 'end',
  format: percent,
}));

/** Rows that no bar shows. */
function beside(profile: FeatureProfile | null, spec: FeatureSpec): string {
  if (!profile) return 'no rows';
  const parts = [
    profile.kind === 'numeric'
      ? `mean ${formatNumber(profile.values.n > 0 ? profile.values.mean : null)}`
      : '',
    `${formatCount(missingRows(profile))} missing`,
    `${formatCount(outsideRows(profile))} ${spec.kind === 'categorical' && !spec.complete ? 'of rarer categories, counted as one' : 'outside the reference'}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

export interface FeatureDistributionProps {
  readonly modelId: string;
  readonly series: DriftSeries;
  /** Which of the series' chunks. */
  readonly at: number;
}

/** How the column was spread in the reference, and how it is in one chunk. */
export function FeatureDistribution({ modelId, series, at }: FeatureDistributionProps) {
  const { column, points } = series;
  const chunk = column.profiles[at] ?? null;
  const rows = distributionRows(column.spec, column.reference, chunk);
  const key = points[at]?.key ?? '–';
  const numeric = column.spec.kind === 'numeric';
  const first: readonly ChartColumn[] = numeric
    ? [
        { key: 'low', label: 'From', align: 'end', format: number },
        { key: 'high', label: 'To', align: 'end', format: number },
      ]
    : [{ key: 'category', label: 'Category', align: 'start', format: String }];
  const named = legend.map((one) => (one.id === 'chunk' ? { ...one, label: `Chunk ${key}` } : one));
  return (
    <ChartFrame
      title={`${column.name}: reference and chunk ${key}`}
      summary={`Reference: ${beside(column.reference, column.spec)}. Chunk: ${beside(chunk, column.spec)}.`}
      columns={[...first, ...shareColumns]}
      rows={rows}
      fileName={`${modelId}-${column.name}-${key}`}
      legend={named}
      legendAs="bars"
      height={240}
      empty={chunk ? null : 'This chunk does not have the column.'}
    >
      {numeric ? (
        <Histogram
          rows={rows}
          lowKey="low"
          highKey="high"
          series={named}
          valueFormat={formatPercent}
          xFormat={formatNumber}
          yLabel="Share of rows"
          height={200}
        />
      ) : (
        <Bars
          rows={rows}
          categoryKey="category"
          series={named}
          valueFormat={formatPercent}
          yLabel="Share of rows"
          layout={rows.length > 8 ? 'rows' : 'columns'}
          height={200}
        />
      )}
    </ChartFrame>
  );
}
