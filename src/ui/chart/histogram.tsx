import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import type { BarSeries } from './bars.tsx';
import type { ChartRow } from './chart-row.ts';
import { useFrame } from './frame-context.ts';
import { seriesLooks } from './series-look.ts';

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
  readonly height?: number;
}

/** How often each stretch of values occurs. */
export function Histogram({ rows, lowKey, series, valueFormat, xFormat, height = 240 }: HistogramProps) {
  const { width, hidden } = useFrame();
  return (
    <BarChart width={width} height={height} data={[...rows]} throttleDelay={50} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey={lowKey} tickFormatter={xFormat} />
      <YAxis tickFormatter={valueFormat} />
      {series
        .filter(({ id }) => !hidden.has(id))
        .map(({ id, key = id, role }) => (
          <Bar key={id} dataKey={key} fill={seriesLooks[role].colour} isAnimationActive={false} />
        ))}
    </BarChart>
  );
}
