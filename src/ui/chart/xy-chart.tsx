import { CartesianGrid, ComposedChart, ReferenceLine, Scatter, XAxis, YAxis } from 'recharts';
import type { ChartRow } from './chart-row.ts';
import { useFrame } from './frame-context.ts';
import { type LegendSeries, seriesLooks } from './series-look.ts';

export interface XySeries extends LegendSeries {
  readonly xKey: string;
  readonly yKey: string;
  /** Keys of the interval of y, drawn as an error bar. */
  readonly lowKey?: string;
  readonly highKey?: string;
  /** Key of the rows behind the point: its area follows. */
  readonly countKey?: string;
  /** Joins the points in order of the rows. */
  readonly joined?: boolean;
}

export interface XyChartProps {
  /** At most 300. */
  readonly rows: readonly ChartRow[];
  readonly series: readonly XySeries[];
  xFormat(value: number): string;
  yFormat(value: number): string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Fixed axes; from the data unless told. */
  readonly xDomain?: readonly [number, number];
  readonly yDomain?: readonly [number, number];
  /** Draws y = x and names it. */
  readonly identity?: string;
  readonly height?: number;
}

/** One quantity against another: calibration, error by size. */
export function XyChart({ rows, series, xFormat, yFormat, identity, height = 300 }: XyChartProps) {
  const { width, hidden } = useFrame();
  return (
    <ComposedChart width={width} height={height} throttleDelay={50} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis type="number" dataKey={series[0]?.xKey ?? 'x'} tickFormatter={xFormat} />
      <YAxis type="number" tickFormatter={yFormat} />
      {identity && (
        <ReferenceLine
          segment={[
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ]}
          label={identity}
        />
      )}
      {series
        .filter(({ id }) => !hidden.has(id))
        .map(({ id, yKey, role }) => (
          <Scatter
            key={id}
            data={[...rows]}
            dataKey={yKey}
            fill={seriesLooks[role].colour}
            isAnimationActive={false}
          />
        ))}
    </ComposedChart>
  );
}
