import { type ChartRow, numberAt } from './chart-row.ts';

/** Steps from which two neighbours count as apart: months differ in length, a missing day doubles the step. */
const apart = 1.75;

/**
 * The rows with an empty one wherever a stretch of the x axis has none, so that a line breaks there: what is missing
 * must not look measured. The usual step is the median distance of neighbours.
 */
export function withGaps(rows: readonly ChartRow[], xKey: string): readonly ChartRow[] {
  const places = rows.map((row) => numberAt(row, xKey) ?? 0);
  const steps = places.slice(1).map((place, i) => place - (places[i] ?? 0));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return rows.flatMap((row, i) => {
    const step = steps[i] ?? 0;
    return step > apart * usual ? [row, { [xKey]: (places[i] ?? 0) + step / 2 }] : [row];
  });
}
