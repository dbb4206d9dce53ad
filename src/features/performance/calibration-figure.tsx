import { calibrationCurve, type CalibrationBin } from '#domain/performance/calibration.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import { XyChart, type XySeries } from '#ui/chart/xy-chart.tsx';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { figureColumn, textColumn } from './chunk-columns.ts';
import type { FigureProps } from './figure-props.ts';

const series: readonly XySeries[] = [
  {
    id: 'rate',
    label: 'This window',
    role: 'metric',
    xKey: 'score',
    yKey: 'rate',
    lowKey: 'low',
    highKey: 'high',
    countKey: 'rows',
  },
  {
    id: 'referenceRate',
    label: 'Reference',
    role: 'compare',
    xKey: 'referenceScore',
    yKey: 'referenceRate',
    joined: true,
  },
];

const binName = ({ from, to }: CalibrationBin) => `${formatNumber(from)}–${formatNumber(to)}`;

function calibrationRows(table: ScoreTable, reference: ScoreTable | null): readonly ChartRow[] {
  const before = new Map((reference ? calibrationCurve(reference) : []).map((bin) => [bin.from, bin]));
  return calibrationCurve(table).map((bin) => ({
    bin: binName(bin),
    score: bin.meanScore,
    rate: bin.rate,
    low: bin.low,
    high: bin.high,
    rows: bin.n,
    referenceScore: before.get(bin.from)?.meanScore ?? null,
    referenceRate: before.get(bin.from)?.rate ?? null,
  }));
}

function summary(table: ScoreTable): string {
  const curve = calibrationCurve(table);
  const off = curve.filter(({ meanScore, low, high }) => meanScore < low || meanScore > high);
  if (curve.length === 0) return 'No labelled row has a score in this window.';
  if (off.length === 0)
    return `In all ${curve.length} bins the observed rate agrees with the score within its interval.`;
  const gap = ({ meanScore, rate }: CalibrationBin) => Math.abs(meanScore - rate);
  const widest = off.reduce((most, bin) => (gap(bin) > gap(most) ? bin : most));
  const side = widest.rate > widest.meanScore ? 'more' : 'less';
  return `Scores of ${binName(widest)} come true ${side} often than they say: ${formatPercent(widest.rate)} of the time, n = ${formatCount(widest.n)}.`;
}

const columns = [
  textColumn('bin', 'Score bin'),
  figureColumn('score', 'Mean score', formatNumber),
  figureColumn('rate', 'Observed rate', formatPercent),
  figureColumn('low', '95 % low', formatPercent),
  figureColumn('high', '95 % high', formatPercent),
  figureColumn('rows', 'Labelled rows', formatCount),
  figureColumn('referenceScore', 'Reference: mean score', formatNumber),
  figureColumn('referenceRate', 'Reference: observed rate', formatPercent),
];

export interface CalibrationFigureProps extends FigureProps {
  readonly table: ScoreTable;
  readonly reference: ScoreTable | null;
  /** Several classes: whose score it is. */
  readonly className?: string;
}

/** Whether scores come true as often as they say. */
export function CalibrationFigure({
  selection,
  view,
  onAsChange,
  table,
  reference,
  className,
}: CalibrationFigureProps) {
  const rows = calibrationRows(table, reference);
  return (
    <ChartFrame
      title={className === undefined ? 'Calibration' : `Calibration of “${className}”`}
      level={2}
      summary={summary(table)}
      columns={columns}
      rows={rows}
      fileName={`${selection.profile.model.id}-calibration`}
      legend={series}
      as={view.as}
      onAsChange={onAsChange}
      height={300}
      empty={rows.length === 0 ? 'No labelled row has a score in this window.' : null}
      note={<DefinitionLink id="calibration_error">How calibration is measured</DefinitionLink>}
    >
      <XyChart
        rows={rows}
        series={series}
        xFormat={formatNumber}
        yFormat={formatPercent}
        xLabel="Mean score"
        yLabel="Observed rate"
        xDomain={[0, 1]}
        yDomain={[0, 1]}
        identity="perfectly calibrated"
      />
    </ChartFrame>
  );
}
