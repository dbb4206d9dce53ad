import { formatCount } from '#ui/format/format-count.ts';
import { type ChartRow, numberAt } from './chart-row.ts';
import type { TooltipEntry } from './chart-tooltip.tsx';
import { seriesLooks } from './series-look.ts';
import type { XySeries } from './xy-chart.tsx';

/** What the tooltip of one quantity against another says about a row. */
export function xyEntries(
  series: readonly XySeries[],
  row: ChartRow | undefined,
  format: (value: number) => string,
): TooltipEntry[] {
  return series.map(({ yKey, label, role, lowKey, highKey, countKey }) => {
    const [value, low, high] = [numberAt(row, yKey), numberAt(row, lowKey), numberAt(row, highKey)];
    const count = numberAt(row, countKey);
    const notes = [
      low === null || high === null ? '' : `${format(low)} to ${format(high)}`,
      count === null ? '' : `${formatCount(count)} rows`,
    ];
    return {
      key: yKey,
      label,
      value: value === null ? 'missing' : format(value),
      colour: seriesLooks[role].colour,
      note: notes.filter(Boolean).join(', '),
    };
  });
}
