import type { ChartRow } from './chart-row.ts';
import { ColumnBars } from './column-bars.tsx';
import { LyingBars } from './lying-bars.tsx';
import type { LegendSeries } from './series-look.ts';

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
  /** Height of the plot in pixels, for columns; lying bars take what they need. */
  readonly height?: number;
}

/** One figure per category, as bars from zero. */
export function Bars(props: BarsProps) {
  return props.layout === 'rows' ? <LyingBars {...props} /> : <ColumnBars {...props} />;
}
