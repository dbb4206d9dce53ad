import { Bar, type BarShapeProps, ZIndexLayer } from 'recharts';
import { XAxisLayer, YAxisLayer } from './axis-layers.tsx';
import { type ChartRow, numberAt } from './chart-row.ts';
import { CursorLayer } from './cursor-layer.tsx';
import { EventLayer } from './event-layer.tsx';
import { PeriodLayer } from './period-layer.tsx';
import { Plot, type PlotBox } from './plot.tsx';
import { extent, linearScale, type Scale } from './scale.ts';
import { axisFigures } from './axis-figures.ts';
import { Whiskers } from './whiskers.tsx';
import { niceTicks } from './ticks.ts';
import { type TimeSeriesLayout, xAxisHeight } from './time-series-layout.ts';
import type { TimeSeriesBars, TimeSeriesProps } from './time-series-props.ts';

interface DifferencePlotProps extends TimeSeriesProps {
  readonly bars: TimeSeriesBars;
  readonly layout: TimeSeriesLayout;
  /** Nothing stands below: this plot carries the x axis. */
  readonly last: boolean;
}

/** Bars on the axis of the plot above, from zero up or down. */
export function DifferencePlot({ rows, xKey, bars, layout, last, ...props }: DifferencePlotProps) {
  const { periods = [], valueFormat } = props;
  const { key, label, height = 72, lowKey, highKey, provisionalKey, format = valueFormat } = bars;
  const values = [key, lowKey, highKey].flatMap((name) => rows.map((row) => numberAt(row, name)));
  const ticks = niceTicks(extent([...values, 0]) ?? [0, 1], 2);
  const [top, bottom] = [20, 20 + height];
  const box: PlotBox = { ...layout.box, top, bottom, height: bottom + (last ? xAxisHeight : 8) };
  const y = linearScale(extent([...ticks, ...values]) ?? [0, 1], [bottom, top]);
  const width = Math.max(1, Math.min(22, layout.step * 0.66));
  const shape = (bar: BarShapeProps) => {
    const row = bar.payload as ChartRow;
    return (
      <DifferenceBar
        value={numberAt(row, key)}
        x={bar.x + bar.width / 2}
        y={y}
        width={width}
        hollow={numberAt(row, provisionalKey) === 1}
      />
    );
  };
  return (
    <Plot box={box} x={layout.x} y={y} rows={rows} xKey={xKey}>
      <PeriodLayer box={box} x={layout.x} periods={periods} />
      <YAxisLayer
        box={box}
        y={y}
        ticks={ticks}
        figures={axisFigures(ticks, format)}
        label={label}
        baseline={0}
      />
      <XAxisLayer box={box} x={layout.x} ticks={layout.xTicks} bare={!last} />
      <Bar dataKey={key} barSize={width} isAnimationActive={false} shape={shape} />
      <ZIndexLayer zIndex={650}>
        <Whiskers rows={rows} lowKey={lowKey} highKey={highKey} positions={layout.positions} y={y} />
        <EventLayer box={box} events={layout.events} bare />
        <CursorLayer box={box} rows={rows} positions={layout.positions} y={y} keys={[key]} ringed={false} />
      </ZIndexLayer>
    </Plot>
  );
}

interface DifferenceBarProps {
  readonly value: number | null;
  readonly x: number;
  readonly y: Scale;
  readonly width: number;
  readonly hollow: boolean;
}

function DifferenceBar({ value, x, y, width, hollow }: DifferenceBarProps) {
  if (value === null) return null;
  const [from, to] = [y.at(0), y.at(value)];
  return (
    <rect
      x={x - width / 2}
      y={Math.min(from, to)}
      width={width}
      height={Math.max(1, Math.abs(from - to))}
      fill={hollow ? 'var(--surface)' : 'var(--series-3)'}
      stroke="var(--series-3)"
      strokeWidth={hollow ? 1.5 : 0}
      data-hollow={hollow || undefined}
    />
  );
}
