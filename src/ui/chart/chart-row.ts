/** One row of a chart and of its table: the same figures, raw. Null is missing. */
export type ChartRow = Readonly<Record<string, ChartValue>>;

export type ChartValue = string | number | null;

/** How one key of the rows reads as a column of the table and of the CSV file. */
export interface ChartColumn {
  readonly key: string;
  /** Header, with the unit where there is one: `Mean delay (min)`. */
  readonly label: string;
  /** `end` for numbers; the first column is `start` unless told. */
  readonly align?: 'start' | 'end';
  /** As read on screen. A formatter of numbers fits. */
  format(value: ChartValue | undefined): string;
  /** As written to the file; the raw value unless told (an ISO date for an instant, say). */
  csv?(value: ChartValue | undefined): ChartValue;
}

/** The number under a key; null when it is missing, text or not finite. */
export function numberAt(row: ChartRow | undefined, key: string | undefined): number | null {
  const value = key === undefined ? null : row?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The text under a key; empty when it is missing. */
export function textAt(row: ChartRow | undefined, key: string | undefined): string {
  const value = key === undefined ? null : row?.[key];
  return value === null || value === undefined ? '' : String(value);
}
