import type { BarSeries } from './bars.tsx';
import { type ChartRow, numberAt } from './chart-row.ts';
import type { TooltipEntry } from './chart-tooltip.tsx';
import { seriesLooks } from './series-look.ts';

/** What the tooltip of bars says about a row. */
export function barEntries(
  series: readonly BarSeries[],
  row: ChartRow | undefined,
  format: (value: number) => string,
): TooltipEntry[] {
  return series.map(({ id, key = id, label, role, lowKey, highKey }) => {
    const [value, low, high] = [numberAt(row, key), numberAt(row, lowKey), numberAt(row, highKey)];
    return {
      key,
      label,
      value: value === null ? 'missing' : format(value),
      colour: seriesLooks[role].colour,
      note: low === null || high === null ? null : `${format(low)} to ${format(high)}`,
    };
  });
}
