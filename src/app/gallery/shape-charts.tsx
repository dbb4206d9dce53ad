import { Bars, type BarSeries } from '#ui/chart/bars.tsx';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { Histogram } from '#ui/chart/histogram.tsx';
import { XyChart, type XySeries } from '#ui/chart/xy-chart.tsx';
import { formatCount, formatCountShort } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { airports, calibrationBins, scoreBins } from './sample-shapes.ts';

const outcomes: readonly BarSeries[] = [
  { id: 'punctual', label: 'Punctual', role: 'predicted' },
  { id: 'late', label: 'Late', role: 'actual' },
];
const errors: readonly BarSeries[] = [
  { id: 'error', label: 'This window', role: 'predicted', lowKey: 'low', highKey: 'high' },
  { id: 'before', label: 'Window before', role: 'actual' },
];
const calibration: readonly XySeries[] = [
  {
    id: 'rate',
    label: 'Observed rate',
    role: 'predicted',
    xKey: 'score',
    yKey: 'rate',
    lowKey: 'low',
    highKey: 'high',
    countKey: 'rows',
    joined: true,
  },
];

/** Distributions, categories, and one quantity against another. */
export function ShapeCharts() {
  return (
    <>
      <ChartFrame
        title="Scores by outcome"
        summary="Punctual flights score 0.16 most often, late ones 0.38; the threshold lies at 0.35."
        columns={[
          { key: 'low', label: 'Score from', format: formatNumber },
          { key: 'high', label: 'Score to', format: formatNumber },
          { key: 'punctual', label: 'Punctual (rows)', format: formatCount },
          { key: 'late', label: 'Late (rows)', format: formatCount },
        ]}
        rows={scoreBins}
        fileName="scores"
        legend={outcomes}
        legendAs="bars"
        height={280}
      >
        <Histogram
          rows={scoreBins}
          lowKey="low"
          highKey="high"
          series={outcomes}
          valueFormat={formatCountShort}
          xFormat={formatNumber}
          xLabel="Score"
          yLabel="Rows"
          markers={[{ at: 0.35, label: 'Threshold 0.35' }]}
        />
      </ChartFrame>
      <ChartFrame
        title="Calibration"
        summary="Flights scored 0.2 were late a little more often than predicted: 25 in a hundred."
        columns={[
          { key: 'score', label: 'Mean score', format: formatNumber },
          { key: 'rate', label: 'Observed rate', format: formatPercent },
          { key: 'low', label: 'Low', format: formatPercent },
          { key: 'high', label: 'High', format: formatPercent },
          { key: 'rows', label: 'Rows', format: formatCount },
        ]}
        rows={calibrationBins}
        fileName="calibration"
        height={360}
      >
        <XyChart
          rows={calibrationBins}
          series={calibration}
          xFormat={formatNumber}
          yFormat={formatNumber}
          xLabel="Mean score"
          yLabel="Observed rate"
          xDomain={[0, 1]}
          yDomain={[0, 1]}
          identity="as predicted"
        />
      </ChartFrame>
      {(['columns', 'rows'] as const).map((layout) => (
        <ChartFrame
          key={layout}
          title={layout === 'columns' ? 'Error by airport' : 'Error by airport, lying'}
          summary="Chicago O’Hare has the largest mean error, 9.4 min; Newark rose most."
          columns={[
            { key: 'airport', label: 'Airport', format: String },
            { key: 'error', label: 'Mean error (min)', format: formatNumber },
            { key: 'before', label: 'Window before (min)', format: formatNumber },
          ]}
          rows={airports}
          fileName="errors"
          legend={errors}
          legendAs="bars"
          height={260}
        >
          <Bars
            rows={airports}
            categoryKey="airport"
            series={errors}
            valueFormat={formatNumber}
            yLabel="Mean error (min)"
            layout={layout}
          />
        </ChartFrame>
      ))}
    </>
  );
}
