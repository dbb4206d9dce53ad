import { type Figure, formatNumber, isShown, missing } from './format-number.ts';
import { formatPercent } from './format-percent.ts';

export type MetricUnit = 'ratio' | 'value' | 'squared-value' | 'nats' | 'relative';

/** Three decimals on all, so that columns align; a value they would hide keeps its digits. */
const formatThree = (value: number) =>
  value !== 0 && Math.abs(value) < 0.001 ? formatNumber(value) : formatNumber(value, { decimals: 3 });

/**
 * A metric in its unit: ratios as 0.873, relative ones as percent, the model's own unit named where known.
 * `unitName` is what `value` counts, e.g. `min`.
 */
export function formatMetric(value: Figure, unit: MetricUnit, unitName?: string): string {
  if (!isShown(value)) return missing;
  if (unit === 'relative') return formatPercent(value);
  const text = unit === 'ratio' || unit === 'nats' ? formatThree(value) : formatNumber(value);
  if (unit === 'nats') return `${text} nats`;
  if (unit === 'ratio' || !unitName) return text;
  return unit === 'squared-value' ? `${text} ${unitName}²` : `${text} ${unitName}`;
}
