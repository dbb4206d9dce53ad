import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import type { ChartRow } from './chart-row.ts';
import { useFrame } from './frame-context.ts';
import { type LegendSeries, seriesLooks } from './series-look.ts';

/** A series of bars; the second is hatched so that colour is not needed to tell them apart. */
export interface BarSeries extends LegendSeries {
  /** Key of the value; the id unless told. */
  readonly key?: string;
  readonly lowKey?: string;
  readonly highKey?: string;
}

export interface BarsProps {
  readonly rows: readonly ChartRow[];
  /** Key of the category's name. */
  readonly categoryKey: string;
  /** One or two, side by side. */
  readonly series: readonly BarSeries[];
  valueFormat(value: number): string;
  readonly yLabel?: string;
  readonly xLabel?: string;
  /** `rows` draws lying bars with the names in full: for long names or many categories. */
  readonly layout?: 'columns' | 'rows';
  readonly height?: number;
}

/** One figure per category, as bars from zero. */
export function Bars({ rows, categoryKey, series, valueFormat, height = 240 }: BarsProps) {
  const { width, hidden } = useFrame();
  return (
    <BarChart width={width} height={height} data={[...rows]} throttleDelay={50} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey={categoryKey} />
      <YAxis tickFormatter={valueFormat} />
      {series
        .filter(({ id }) => !hidden.has(id))
        .map(({ id, key = id, role }) => (
          <Bar key={id} dataKey={key} fill={seriesLooks[role].colour} isAnimationActive={false} />
        ))}
    </BarChart>
  );
}
