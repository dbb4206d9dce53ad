import type { ChartRow } from './chart-row.ts';
import type { LegendSeries } from './series-look.ts';

/** A line over time. Its values stand under `key` of the rows; null is a gap. */
export interface TimeSeriesLine extends LegendSeries {
  /** Key of the value; the id unless told. */
  readonly key?: string;
  /** Keys of the interval, drawn as a band. */
  readonly lowKey?: string;
  readonly highKey?: string;
  /** Key that is 1 where the point is provisional: drawn hollow. */
  readonly provisionalKey?: string;
  /** Key that is `worse` or `better` where the point is outside a limit: drawn as a triangle or a diamond. */
  readonly alertKey?: string;
}

/** A horizontal line with its name at its end. */
export interface ChartLimit {
  readonly label: string;
  readonly value: number;
  /** `limit` dashed (the default), `reference` dotted. */
  readonly kind?: 'limit' | 'reference';
}

/** A stretch of the x axis, named at its top. Reference is shaded. */
export interface ChartPeriod {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'reference' | 'analysis';
}

/** A retrain, release or incident: a labelled vertical rule. */
export interface ChartEvent {
  readonly at: number;
  readonly label: string;
}

/** A second plot below, on the same x axis: one value per row as a bar from zero. */
export interface TimeSeriesBars {
  readonly key: string;
  readonly label: string;
  readonly lowKey?: string;
  readonly highKey?: string;
  /** Key that is 1 where the bar is provisional: drawn hollow. */
  readonly provisionalKey?: string;
  /** Plot height in pixels; 72 unless told. */
  readonly height?: number;
  format?(value: number): string;
}

export interface TimeSeriesProps {
  /** The rows of the frame around it, in order of x; at most 400. */
  readonly rows: readonly ChartRow[];
  /** Key of x: an instant in ms, or any increasing number such as the chunk's index. */
  readonly xKey: string;
  readonly xKind?: 'instant' | 'index';
  /** Key of the x label where x is an index. */
  readonly xLabelKey?: string;
  readonly series: readonly TimeSeriesLine[];
  /** Figures on the y axis and beside the pointer. */
  valueFormat(value: number): string;
  /** Name of the y axis with its unit, above its top end. */
  readonly yLabel?: string;
  /** Bounds the values cannot leave (0 and 1 for a ratio): the axis stays inside. */
  readonly range?: readonly [number | null, number | null];
  /** Keeps zero in view. */
  readonly zero?: boolean;
  readonly limits?: readonly ChartLimit[];
  readonly periods?: readonly ChartPeriod[];
  readonly events?: readonly ChartEvent[];
  readonly bars?: TimeSeriesBars;
  /** A strip below: share of rows with a label, 0–1, under `key`. */
  readonly coverage?: { readonly key: string; readonly label: string };
  /** Height of the main plot in pixels; 240 unless told. */
  readonly height?: number;
}
