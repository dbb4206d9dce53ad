import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { DensityGrid } from '#ui/chart/density-grid.tsx';
import { Heatmap } from '#ui/chart/heatmap.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { animals, confusion, delayGrid } from './sample-shapes.ts';

const cells = delayGrid();

/** Confusion matrix and density grid. */
export function GridCharts() {
  return (
    <>
      <ChartFrame
        title="Confusion matrix"
        summary="Mountain goats are taken for horses in 377 of 1,200 rows."
        columns={[
          { key: 'actual', label: 'Actual', format: String },
          ...animals.map(({ key, label }) => ({ key, label: `Predicted ${label}`, format: formatCount })),
        ]}
        rows={confusion}
        fileName="confusion"
        navigation="grid"
        height={220}
      >
        <Heatmap
          rows={confusion}
          rowKey="actual"
          columns={animals}
          rowTitle="Actual"
          columnTitle="Predicted"
          valueFormat={formatCount}
          shade="share-of-row"
          diagonal
        />
      </ChartFrame>
      <ChartFrame
        title="Predicted against actual delay"
        summary="Actual delays follow the prediction with a slope of 0.85: long ones are over-predicted."
        columns={[
          { key: 'x_low', label: 'Predicted from (min)', format: formatNumber },
          { key: 'x_high', label: 'Predicted to (min)', format: formatNumber },
          { key: 'y_low', label: 'Actual from (min)', format: formatNumber },
          { key: 'y_high', label: 'Actual to (min)', format: formatNumber },
          { key: 'rows', label: 'Rows', format: formatCount },
        ]}
        rows={cells}
        fileName="predicted-against-actual"
        height={408}
      >
        <DensityGrid
          rows={cells}
          xLowKey="x_low"
          xHighKey="x_high"
          yLowKey="y_low"
          yHighKey="y_high"
          countKey="rows"
          xFormat={formatNumber}
          yFormat={formatNumber}
          xLabel="Predicted (min)"
          yLabel="Actual (min)"
          identity="actual = predicted"
          fit={{ slope: 0.85, intercept: 3, label: 'fit' }}
        />
      </ChartFrame>
    </>
  );
}
