import { scoreHistogram } from '#domain/performance/score-histogram.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { BarSeries } from '#ui/chart/bars.tsx';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { Histogram } from '#ui/chart/histogram.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { figureColumn } from './chunk-columns.ts';
import type { FigureProps } from './figure-props.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const series: readonly BarSeries[] = [
  { id: 'negativeShare', label: 'Actual negative', role: 'predicted' },
  { id: 'positiveShare', label: 'Actual positive', role: 'actual' },
];

/** Bars as shares of their outcome, so that a rare class is seen beside a common one. */
function scoreRows(table: ScoreTable) {
  const positives = sum(table.positive);
  const negatives = sum(table.negative);
  const bars = scoreHistogram(table);
  return bars.map(({ from, to, negative, positive, unlabelled }) => ({
    from,
    to,
    negativeShare: negatives > 0 ? negative / negatives : null,
    positiveShare: positives > 0 ? positive / positives : null,
    negative,
    positive,
    unlabelled,
  }));
}

const columns = [
  figureColumn('from', 'Score from', formatNumber),
  figureColumn('to', 'Score to', formatNumber),
  figureColumn('negativeShare', 'Share of actual negatives', formatPercent),
  figureColumn('positiveShare', 'Share of actual positives', formatPercent),
  figureColumn('negative', 'Actual negative rows', formatCount),
  figureColumn('positive', 'Actual positive rows', formatCount),
  figureColumn('unlabelled', 'Rows without a label', formatCount),
];

export interface ScoresFigureProps extends FigureProps {
  readonly table: ScoreTable;
}

/** How well scores part positives from negatives. */
export function ScoresFigure({ selection, view, onAsChange, table }: ScoresFigureProps) {
  const rows = scoreRows(table);
  const positives = sum(table.positive);
  const negatives = sum(table.negative);
  const summary =
    positives + negatives === 0
      ? 'No labelled row has a score in this window.'
      : `${formatCount(positives)} positives and ${formatCount(negatives)} negatives, each drawn as shares of its own rows.`;
  return (
    <ChartFrame
      title="Scores by outcome"
      level={2}
      summary={summary}
      columns={columns}
      rows={rows}
      fileName={`${selection.profile.model.id}-scores`}
      legend={series}
      legendAs="bars"
      as={view.as}
      onAsChange={onAsChange}
      height={240}
      empty={positives + negatives === 0 ? summary : null}
    >
      <Histogram
        rows={rows}
        lowKey="from"
        highKey="to"
        series={series}
        valueFormat={formatPercent}
        xFormat={formatNumber}
        xLabel="Score"
        yLabel="Share of rows"
        {...(view.threshold === null ? {} : { markers: [{ at: view.threshold, label: 'threshold' }] })}
      />
    </ChartFrame>
  );
}
