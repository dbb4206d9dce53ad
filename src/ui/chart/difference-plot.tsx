import { Bar, type BarShapeProps, ZIndexLayer } from 'recharts';
import { XAxisLayer, YAxisLayer } from './axis-layers.tsx';
import { type ChartRow, numberAt } from './chart-row.ts';
import { CursorLayer } from './cursor-layer.tsx';
import { EventLayer } from './event-layer.tsx';
import { PeriodLayer } from './period-layer.tsx';
import { Plot, type PlotBox } from './plot.tsx';
import { linearScale, type Scale } from './scale.ts';
import { Whiskers } from './whiskers.tsx';
import { type BarAxis, type TimeSeriesLayout, xAxisHeight } from './time-series-layout.ts';
import type { ChartPeriod, TimeSeriesBars } from './time-series-props.ts';

interface DifferencePlotProps {
  readonly rows: readonly ChartRow[];
  readonly xKey: string;
  readonly periods: readonly ChartPeriod[];
  readonly bars: TimeSeriesBars;
  readonly axis: BarAxis;
  readonly layout: TimeSeriesLayout;
  /** Nothing stands below: this plot carries the x axis. */
  readonly last: boolean;
}

/** Bars on the axis of the plot above, from zero up or down. */
export function DifferencePlot({ rows, xKey, periods, bars, axis, layout, last }: DifferencePlotProps) {
  const { key, label, height = 72, lowKey, highKey, provisionalKey } = bars;
  const { span, ticks, figures } = axis;
  const [top, bottom] = [20, 20 + height];
  const box: PlotBox = { ...layout.box, top, bottom, height: bottom + (last ? xAxisHeight : 8) };
  const y = linearScale(span, [bottom, top]);
  const width = Math.max(1, Math.min(22, layout.step * 0.66));
  const shape = ({ originalDataIndex: index }: BarShapeProps) => (
    <DifferenceBar
      value={numberAt(rows[index], key)}
      x={layout.positions[index] ?? 0}
      y={y}
      width={width}
      hollow={numberAt(rows[index], provisionalKey) === 1}
    />
  );
  return (
    <Plot box={box} x={layout.x} y={y} rows={rows} xKey={xKey}>
      <PeriodLayer box={box} x={layout.x} periods={periods} />
      <YAxisLayer box={box} y={y} ticks={ticks} figures={figures} label={label} baseline={0} />
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
