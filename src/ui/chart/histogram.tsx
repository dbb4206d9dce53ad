import { useId } from 'react';
import { Bar, ZIndexLayer } from 'recharts';
import { axisFigures } from './axis-figures.ts';
import { XAxisLayer, YAxisLayer } from './axis-layers.tsx';
import { barEntries } from './bar-entries.ts';
import { drawBar } from './bar-shape.tsx';
import type { BarSeries } from './bars.tsx';
import { type ChartRow, numberAt } from './chart-row.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { CursorLayer } from './cursor-layer.tsx';
import { EventLayer, eventRowHeight } from './event-layer.tsx';
import { placeEvents } from './event-rows.ts';
import { useFrame } from './frame-context.ts';
import { Hatch } from './hatch.tsx';
import { Plot, type PlotBox } from './plot.tsx';
import { extent, linearScale } from './scale.ts';
import { seriesLooks } from './series-look.ts';
import { StepOutline } from './step-outline.tsx';
import { textWidth } from './text-width.ts';
import { niceTicks, ticksWithin } from './ticks.ts';

export interface HistogramProps {
  /** One per bin, in order. */
  readonly rows: readonly ChartRow[];
  /** Keys of the bin's edges. */
  readonly lowKey: string;
  readonly highKey: string;
  /** One or two, over each other; the second hatched. */
  readonly series: readonly BarSeries[];
  valueFormat(value: number): string;
  xFormat(value: number): string;
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** Named vertical rules: a threshold, a mean. */
  readonly markers?: readonly { readonly at: number; readonly label: string }[];
  /** Height of the plot in pixels; 220 unless told. */
  readonly height?: number;
}

function layOut(props: HistogramProps, width: number) {
  const {
    rows,
    lowKey,
    highKey,
    series,
    valueFormat,
    xFormat,
    yLabel,
    xLabel,
    markers = [],
    height = 220,
  } = props;
  const values = series.flatMap(({ id, key = id }) => rows.map((row) => numberAt(row, key)));
  const ticks = niceTicks(extent([...values, 0]) ?? [0, 1], Math.max(2, Math.floor(height / 48)));
  const figures = axisFigures(ticks, valueFormat);
  const left = 12 + Math.max(...figures.map(textWidth));
  const right = width - 12;
  const edges = [...rows.map((row) => numberAt(row, lowKey)), ...rows.map((row) => numberAt(row, highKey))];
  const span = extent(edges) ?? [0, 1];
  const x = linearScale(span, [left, right]);
  const placed = placeEvents(markers, x, { left, width });
  const markerRows = placed.length === 0 ? 0 : Math.max(...placed.map(({ row }) => row)) + 1;
  const top = (yLabel ? 24 : 8) + markerRows * eventRowHeight;
  const bottom = top + height;
  const box: PlotBox = { width, height: bottom + (xLabel ? 42 : 26), left, right, top, bottom };
  const y = linearScale(extent([...ticks, ...values]) ?? [0, 1], [bottom, top]);
  const xTicks = ticksWithin(span, Math.floor((right - left) / 70));
  const xFigures = axisFigures(xTicks, xFormat);
  const middles = rows.map((row) => x.at(((numberAt(row, lowKey) ?? 0) + (numberAt(row, highKey) ?? 0)) / 2));
  return {
    box,
    x,
    y,
    ticks,
    figures,
    placed,
    middles,
    xTicks: xTicks.map((at, index) => ({ at, label: xFigures[index] ?? '' })),
  };
}

/** How often each stretch of values occurs: bars over the bins' own widths, series over each other. */
export function Histogram(props: HistogramProps) {
  const { rows, lowKey, highKey, series, valueFormat, xFormat, xLabel, yLabel } = props;
  const { width, hidden } = useFrame();
  const hatch = useId();
  const shown = series.filter(({ id }) => !hidden.has(id));
  const { box, x, y, ticks, figures, placed, middles, xTicks } = layOut({ ...props, series: shown }, width);
  const edge = (index: number, key: string) => x.at(numberAt(rows[index], key) ?? 0);
  const binsOf = (key: string) =>
    rows.map((row, index) => ({
      left: edge(index, lowKey),
      right: edge(index, highKey),
      value: numberAt(row, key) ?? 0,
    }));
  return (
    <>
      <Plot box={box} x={x} y={y} rows={rows} xKey={lowKey}>
        {shown.map(({ id, role }) => (
          <Hatch key={id} id={`${hatch}-${id}`} colour={seriesLooks[role].colour} seeThrough />
        ))}
        <YAxisLayer box={box} y={y} ticks={ticks} figures={figures} label={yLabel} baseline={0} />
        <XAxisLayer box={box} x={x} ticks={xTicks} label={xLabel} />
        {shown.map(({ id, key = id, role }) => (
          <Bar
            key={id}
            dataKey={key}
            isAnimationActive={false}
            shape={drawBar((index) => ({
              left: edge(index, lowKey),
              width: edge(index, highKey) - edge(index, lowKey),
              from: y.at(0),
              to: y.at(numberAt(rows[index], key) ?? 0),
              colour: seriesLooks[role].colour,
              look: shown.length > 1 ? 'veil' : 'solid',
              hatch: series.findIndex((other) => other.id === id) === 1 ? `${hatch}-${id}` : undefined,
            }))}
          />
        ))}
        <ZIndexLayer zIndex={650}>
          {shown.map(({ id, key = id, role }) => (
            <StepOutline key={id} bins={binsOf(key)} y={y} colour={seriesLooks[role].colour} dash="" />
          ))}
          <EventLayer box={box} events={placed} />
          <CursorLayer box={box} rows={rows} positions={middles} y={y} keys={[]} />
        </ZIndexLayer>
      </Plot>
      <ChartTooltip
        positions={middles}
        width={width}
        top={box.top}
        titleOf={(row) =>
          `${xFormat(numberAt(rows[row], lowKey) ?? 0)} to ${xFormat(numberAt(rows[row], highKey) ?? 0)}`
        }
        entriesOf={(row) => barEntries(shown, rows[row], valueFormat)}
      />
    </>
  );
}
