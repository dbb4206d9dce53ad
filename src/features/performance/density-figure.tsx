import { fitLine } from '#domain/performance/residuals.ts';
import type { RegressionOutcome } from '#domain/profile/outcome.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import { DensityGrid } from '#ui/chart/density-grid.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { figureColumn } from './chunk-columns.ts';
import type { FigureProps } from './figure-props.ts';

/** Cells inside the grid; those beyond its edges have no size to draw and are counted apart. */
function densityRows({ grid: { edges, cells } }: RegressionOutcome) {
  const inside = cells.filter(([predicted, actual]) =>
    [predicted, actual].every((cell) => cell > 0 && cell < edges.length),
  );
  const rows = inside.map(([predicted, actual, count]): ChartRow => ({
    predictedFrom: edges[predicted - 1] ?? null,
    predictedTo: edges[predicted] ?? null,
    actualFrom: edges[actual - 1] ?? null,
    actualTo: edges[actual] ?? null,
    rows: count,
  }));
  const total = cells.reduce((sum, [, , count]) => sum + count, 0);
  return { rows, total, outside: total - inside.reduce((sum, [, , count]) => sum + count, 0) };
}

const columns = [
  figureColumn('predictedFrom', 'Predicted from', formatNumber),
  figureColumn('predictedTo', 'Predicted to', formatNumber),
  figureColumn('actualFrom', 'Actual from', formatNumber),
  figureColumn('actualTo', 'Actual to', formatNumber),
  figureColumn('rows', 'Rows', formatCount),
];

/** Predicted against actual, row by row, as a density. */
export function DensityFigure({
  selection,
  view,
  onAsChange,
  outcome,
}: FigureProps & { readonly outcome: RegressionOutcome }) {
  const { model } = selection.profile;
  const { rows, total, outside } = densityRows(outcome);
  const fit = fitLine(outcome);
  const unit = model.unit ? ` (${model.unit})` : '';
  const summary =
    total === 0
      ? 'No row of this window has a label.'
      : fit
        ? `For each unit more predicted, the actual is ${formatNumber(fit.slope)} more on average; 1 would be right.`
        : 'All predictions are equal.';
  return (
    <ChartFrame
      title="Predicted vs actual"
      level={2}
      summary={summary}
      columns={columns}
      rows={rows}
      fileName={`${model.id}-predicted-actual-density`}
      as={view.as}
      onAsChange={onAsChange}
      height={340}
      empty={total === 0 ? summary : null}
      note={
        outside > 0 &&
        `${formatCount(outside)} rows (${formatPercent(outside / total)}) lie beyond the axes, which span the reference’s 0.5 % to 99.5 % quantiles.`
      }
    >
      <DensityGrid
        rows={rows}
        xLowKey="predictedFrom"
        xHighKey="predictedTo"
        yLowKey="actualFrom"
        yHighKey="actualTo"
        countKey="rows"
        xFormat={formatNumber}
        yFormat={formatNumber}
        xLabel={`Predicted${unit}`}
        yLabel={`Actual${unit}`}
        identity="predicted = actual"
        fit={fit && { ...fit, label: 'least-squares fit' }}
      />
    </ChartFrame>
  );
}
