import { Area, Line, ZIndexLayer } from 'recharts';
import { formatDate } from '#ui/format/format-date.ts';
import { XAxisLayer, YAxisLayer } from './axis-layers.tsx';
import { type ChartRow, numberAt, textAt } from './chart-row.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { CoverageStrip } from './coverage-strip.tsx';
import { CursorLayer } from './cursor-layer.tsx';
import { DifferencePlot } from './difference-plot.tsx';
import { EndLabels } from './end-labels.tsx';
import { EventLayer } from './event-layer.tsx';
import { useFrame } from './frame-context.ts';
import { LimitLayer } from './limit-layer.tsx';
import { MarkerLayer } from './marker-layer.tsx';
import { PeriodLayer } from './period-layer.tsx';
import { Plot } from './plot.tsx';
import { seriesLooks } from './series-look.ts';
import { ShapeKey } from './shape-key.tsx';
import { tooltipEntries } from './time-series-entries.ts';
import { keyOf, layOut, type TimeSeriesLayout } from './time-series-layout.ts';
import type { TimeSeriesLine, TimeSeriesProps } from './time-series-props.ts';
import { withGaps } from './with-gaps.ts';

const band =
  ({ lowKey, highKey }: TimeSeriesLine) =>
  (row: ChartRow): [number, number] | null => {
    const [low, high] = [numberAt(row, lowKey), numberAt(row, highKey)];
    return low === null || high === null ? null : [low, high];
  };

/** Bands under lines, both parted at gaps. */
function curves(shown: readonly TimeSeriesLine[]) {
  const still = { isAnimationActive: false, connectNulls: false, activeDot: false, dot: false } as const;
  const bands = shown.flatMap((line) =>
    line.lowKey && line.highKey
      ? [
          <Area
            {...still}
            key={`${line.id} band`}
            dataKey={band(line)}
            stroke="none"
            fill={seriesLooks[line.role].colour}
            fillOpacity={0.16}
          />,
        ]
      : [],
  );
  const lines = shown.map((line) => {
    const { colour, dash, width } = seriesLooks[line.role];
    return (
      <Line
        {...still}
        key={line.id}
        dataKey={keyOf(line)}
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinejoin="round"
      />
    );
  });
  return [...bands, ...lines];
}

function MainPlot({ layout, ...props }: TimeSeriesProps & { readonly layout: TimeSeriesLayout }) {
  const { rows, xKey, limits = [], periods = [], yLabel, bars, coverage } = props;
  const { box, x, y, shown, positions, step } = layout;
  return (
    <Plot box={box} x={x} y={y} rows={withGaps(rows, xKey)} xKey={xKey}>
      <PeriodLayer box={box} x={x} periods={periods} nameAt={layout.periodNameAt} />
      <YAxisLayer
        box={box}
        y={y}
        ticks={layout.yTicks}
        figures={layout.yFigures}
        label={yLabel}
        baseline={0}
      />
      <XAxisLayer box={box} x={x} ticks={layout.xTicks} bare={Boolean(bars ?? coverage)} />
      {curves(shown)}
      <ZIndexLayer zIndex={650}>
        <LimitLayer box={box} y={y} limits={limits} />
        <EventLayer box={box} events={layout.events} />
        {shown.map((line) => (
          <MarkerLayer key={line.id} rows={rows} line={line} positions={positions} y={y} step={step} />
        ))}
        <EndLabels box={box} labels={layout.endLabels} place={layout.labelsBeside ? 'beside' : 'inside'} />
        <CursorLayer box={box} rows={rows} positions={positions} y={y} keys={shown.map(keyOf)} />
      </ZIndexLayer>
    </Plot>
  );
}

/** Values over time with their intervals, limits, periods and events; below them differences and label coverage. */
export function TimeSeries(props: TimeSeriesProps) {
  const { rows, xKey, xKind = 'instant', xLabelKey, periods = [], bars, coverage } = props;
  const { width, hidden } = useFrame();
  const layout = layOut(props, width, hidden);
  const titleOf = (row: number) =>
    xLabelKey || xKind === 'index' ? textAt(rows[row], xLabelKey) : formatDate(numberAt(rows[row], xKey));
  return (
    <>
      <MainPlot {...props} layout={layout} />
      {bars && layout.bar && (
        <DifferencePlot
          rows={rows}
          xKey={xKey}
          periods={periods}
          bars={bars}
          axis={layout.bar}
          layout={layout}
          last={!coverage}
        />
      )}
      {coverage && <CoverageStrip rows={rows} coverage={coverage} layout={layout} />}
      <ShapeKey {...props} series={layout.shown} />
      <ChartTooltip
        positions={layout.positions}
        width={width}
        top={layout.box.top + 4}
        titleOf={titleOf}
        entriesOf={(row) => tooltipEntries(props, layout.shown, rows[row])}
      />
    </>
  );
}
