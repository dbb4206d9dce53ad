import { formatPercent } from '#ui/format/format-percent.ts';
import { type ChartRow, numberAt, textAt } from './chart-row.ts';
import type { TooltipEntry } from './chart-tooltip.tsx';
import { seriesLooks } from './series-look.ts';
import { keyOf } from './time-series-layout.ts';
import type { TimeSeriesLine, TimeSeriesProps } from './time-series-props.ts';

function remarks(line: TimeSeriesLine, row: ChartRow, format: (value: number) => string) {
  const [low, high] = [numberAt(row, line.lowKey), numberAt(row, line.highKey)];
  const outside = textAt(row, line.alertKey);
  return [
    low === null || high === null ? '' : `${format(low)} to ${format(high)}`,
    outside && `${outside} than the limit`,
    numberAt(row, line.provisionalKey) === 1 ? 'provisional' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What the tooltip of a time series says about a row. */
export function tooltipEntries(
  props: TimeSeriesProps,
  shown: readonly TimeSeriesLine[],
  row: ChartRow | undefined,
): TooltipEntry[] {
  if (!row) return [];
  const { valueFormat, bars, coverage } = props;
  const say = (value: number | null, format: (value: number) => string) =>
    value === null ? 'missing' : format(value);
  return [
    ...shown.map((line) => ({
      key: keyOf(line),
      label: line.label,
      value: say(numberAt(row, keyOf(line)), valueFormat),
      colour: seriesLooks[line.role].colour,
      note: remarks(line, row, valueFormat),
    })),
    ...(bars
      ? [
          {
            key: bars.key,
            label: bars.label,
            value: say(numberAt(row, bars.key), bars.format ?? valueFormat),
          },
        ]
      : []),
    ...(coverage
      ? [{ key: coverage.key, label: coverage.label, value: say(numberAt(row, coverage.key), formatPercent) }]
      : []),
  ];
}
