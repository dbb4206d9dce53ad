import { absoluteErrorQuantile } from '#domain/performance/regression-errors.ts';
import { errorByPredictedSize, residualHistogram } from '#domain/performance/residuals.ts';
import type { RegressionOutcome } from '#domain/profile/outcome.ts';
import { sketchQuantile } from '#domain/profile/sketch-quantile.ts';
import type { BarSeries } from '#ui/chart/bars.tsx';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { Histogram } from '#ui/chart/histogram.tsx';
import { XyChart, type XySeries } from '#ui/chart/xy-chart.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { figureColumn } from './chunk-columns.ts';
import type { FigureProps } from './figure-props.ts';

type Props = FigureProps & { readonly outcome: RegressionOutcome };

const residualSeries: readonly BarSeries[] = [{ id: 'rows', label: 'Rows', role: 'difference' }];

const residualColumns = [
  figureColumn('from', 'Error from', formatNumber),
  figureColumn('to', 'Error to', formatNumber),
  figureColumn('rows', 'Rows', formatCount),
];

/** How errors are spread. */
export function ResidualFigure({ selection, view, onAsChange, outcome, show }: Props) {
  const all = residualHistogram(outcome);
  // The open ends have no width to draw; they are counted in the sentence below.
  const rows = all.flatMap(({ from, to, rows: count }) =>
    from === null || to === null ? [] : [{ from, to, rows: count }],
  );
  const beyond = all.reduce((sum, bar) => sum + (bar.from === null || bar.to === null ? bar.rows : 0), 0);
  const median = sketchQuantile(outcome.errors, 0.5);
  const nineTenths = absoluteErrorQuantile(outcome, 0.9).value;
  const summary =
    outcome.error.n === 0
      ? 'No row of this window has a label.'
      : `The median error is ${show(median)}; nine of ten predictions are within ${show(nineTenths)} of the actual.`;
  return (
    <ChartFrame
      title="Residuals"
      level={2}
      summary={summary}
      columns={residualColumns}
      rows={rows}
      fileName={`${selection.profile.model.id}-residuals`}
      as={view.as}
      onAsChange={onAsChange}
      height={240}
      empty={outcome.error.n === 0 ? summary : null}
      note={`Predicted − actual. ${formatCount(beyond)} rows beyond the 1 % and 99 % quantiles are not drawn.`}
    >
      <Histogram
        rows={rows}
        lowKey="from"
        highKey="to"
        series={residualSeries}
        valueFormat={formatCount}
        xFormat={formatNumber}
        xLabel={`Predicted − actual${selection.profile.model.unit ? ` (${selection.profile.model.unit})` : ''}`}
        yLabel="Rows"
        markers={[{ at: 0, label: 'right' }]}
      />
    </ChartFrame>
  );
}

const sizeSeries: readonly XySeries[] = [
  {
    id: 'error',
    label: 'Mean absolute error',
    role: 'metric',
    xKey: 'middle',
    yKey: 'error',
    countKey: 'rows',
    joined: true,
  },
];

const sizeColumns = [
  figureColumn('from', 'Predicted from', formatNumber),
  figureColumn('to', 'Predicted to', formatNumber),
  figureColumn('error', 'Mean absolute error', formatNumber),
  figureColumn('rows', 'Rows', formatCount),
];

/** Whether large predictions are farther off than small ones. */
export function ErrorBySizeFigure({ selection, view, onAsChange, outcome, show }: Props) {
  const rows = errorByPredictedSize(outcome).flatMap(({ from, to, rows: count, meanAbsoluteError }) =>
    from === null || to === null
      ? []
      : [{ from, to, middle: (from + to) / 2, error: meanAbsoluteError, rows: count }],
  );
  const [first] = rows;
  const last = rows.at(-1);
  const summary =
    first && last
      ? `Predictions of ${show(first.from)} to ${show(first.to)} are off by ${show(first.error)} on average, those of ${show(last.from)} to ${show(last.to)} by ${show(last.error)}.`
      : 'No row of this window has a label.';
  const unit = selection.profile.model.unit ? ` (${selection.profile.model.unit})` : '';
  return (
    <ChartFrame
      title="Error by predicted size"
      level={2}
      summary={summary}
      columns={sizeColumns}
      rows={rows}
      fileName={`${selection.profile.model.id}-error-by-size`}
      as={view.as}
      onAsChange={onAsChange}
      height={300}
      empty={rows.length === 0 ? summary : null}
    >
      <XyChart
        rows={rows}
        series={sizeSeries}
        xFormat={formatNumber}
        yFormat={formatNumber}
        xLabel={`Predicted${unit}`}
        yLabel={`Mean absolute error${unit}`}
      />
    </ChartFrame>
  );
}
