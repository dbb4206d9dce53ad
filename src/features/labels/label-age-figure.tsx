import type { LabelAgeCurve } from '#domain/labels/label-age-curve.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartColumn, ChartRow } from '#ui/chart/chart-row.ts';
import { XyChart, type XySeries } from '#ui/chart/xy-chart.tsx';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';

const series: readonly XySeries[] = [
  { id: 'share', label: 'Now', role: 'metric', xKey: 'days', yKey: 'share', joined: true },
  {
    id: 'overall',
    label: 'Over the whole log',
    role: 'compare',
    xKey: 'days',
    yKey: 'overall',
    joined: true,
  },
];

const numberOr = (value: unknown) => (typeof value === 'number' ? value : null);

const columns: readonly ChartColumn[] = [
  {
    key: 'days',
    label: 'Days since the prediction',
    align: 'end',
    format: (value) => formatNumber(numberOr(value)),
  },
  {
    key: 'share',
    label: 'Share of the labels that will come',
    align: 'end',
    format: (value) => formatPercent(numberOr(value)),
  },
  {
    key: 'overall',
    label: 'The same over the whole log',
    align: 'end',
    format: (value) => formatPercent(numberOr(value)),
  },
  { key: 'chunks', label: 'Chunks that tell', align: 'end', format: (value) => formatCount(numberOr(value)) },
];

/** From here on the curve is level, and more of it would press the rest together. */
const level = 0.995;

function rowsOf({ points }: LabelAgeCurve): readonly ChartRow[] {
  const end = points.findIndex(({ completeness }) => completeness >= level);
  return points
    .slice(0, end + 1)
    .map(({ days, completeness, overall, chunks }) => ({ days, share: completeness, overall, chunks }));
}

function summary({ points }: LabelAgeCurve): string {
  const reaches = (share: number) => points.find(({ completeness }) => completeness >= share)?.days;
  const last = points.at(-1)?.days ?? 0;
  return `Half of the labels are there within ${formatNumber(reaches(0.5) ?? last)} days, nine of ten within ${formatNumber(reaches(0.9) ?? last)}; the oldest age seen is ${formatNumber(last)} days.`;
}

export interface LabelAgeFigureProps {
  readonly modelId: string;
  readonly curve: LabelAgeCurve;
}

/** How fast labels come: the label-age curve. */
export function LabelAgeFigure({ modelId, curve }: LabelAgeFigureProps) {
  const rows = rowsOf(curve);
  const last = numberOr(rows.at(-1)?.['days']) ?? 1;
  return (
    <ChartFrame
      title="How fast labels come"
      summary={summary(curve)}
      columns={columns}
      rows={rows}
      fileName={`${modelId}-label-age`}
      legend={series}
      height={240}
      note={
        <>
          Expected to get a label in the end: {formatPercent(curve.eventualShare)} of the rows.{' '}
          <DefinitionLink id="label-age">How the curve is made</DefinitionLink>
        </>
      }
    >
      <XyChart
        rows={rows}
        series={series}
        xFormat={formatNumber}
        yFormat={formatPercent}
        xLabel="Days since the prediction"
        yLabel="Share of labels there"
        xDomain={[0, last]}
        yDomain={[0, 1]}
        height={220}
      />
    </ChartFrame>
  );
}
