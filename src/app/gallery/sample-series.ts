import type { ChartColumn, ChartRow } from '#ui/chart/chart-row.ts';
import { formatDate, toIsoInstant } from '#ui/format/format-date.ts';
import { type Figure, formatNumber, formatSigned } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { seeded } from './seeded.ts';

const weekMs = 7 * 86_400_000;
export const firstWeek = Date.UTC(2025, 9, 6);
export const referenceEnd = firstWeek + 16 * weekMs;
export const lastWeek = firstWeek + 52 * weekMs;

function weekOf(index: number, random: () => number): ChartRow {
  const noise = () => random() - 0.5;
  const season = 2 * Math.sin(index / 6);
  const predicted = 11 + season + 0.6 * noise();
  const drift = index > 30 ? (index - 30) * 0.16 : 0;
  const actual = index === 22 ? null : 11 + season + drift + 1.4 * noise();
  const coverage = index > 48 ? 1 - (index - 48) * 0.22 : 1;
  const auc = index === 22 ? null : 0.78 - drift * 0.018 + 0.012 * noise();
  return {
    at: firstWeek + index * weekMs,
    predicted,
    actual,
    actual_low: actual === null ? null : actual - 0.7,
    actual_high: actual === null ? null : actual + 0.7,
    baseline: 11.4,
    difference: actual === null ? null : predicted - actual,
    provisional: coverage < 0.9 ? 1 : 0,
    coverage,
    auc,
    auc_low: auc === null ? null : auc - 0.012,
    auc_high: auc === null ? null : auc + 0.012,
    alert: auc === null ? null : auc < 0.745 ? 'worse' : auc > 0.79 ? 'better' : null,
  };
}

/** A year of weeks: predictions hold, actuals drift away from week 30, the newest labels are not all in. */
export function sampleWeeks(): readonly ChartRow[] {
  const random = seeded(7);
  return Array.from({ length: 52 }, (_, index) => weekOf(index, random));
}

const minutes = (value: Figure) => formatNumber(value, { decimals: 1 });
const ratio = (value: Figure) => formatNumber(value, { decimals: 3 });

const week: ChartColumn = {
  key: 'at',
  label: 'Week from',
  format: formatDate,
  csv: (value) => toIsoInstant(typeof value === 'number' ? value : null),
};

export const differenceColumns: readonly ChartColumn[] = [
  week,
  { key: 'predicted', label: 'Predicted (min)', format: minutes },
  { key: 'actual', label: 'Actual (min)', format: minutes },
  { key: 'actual_low', label: 'Actual, low (min)', format: minutes },
  { key: 'actual_high', label: 'Actual, high (min)', format: minutes },
  { key: 'baseline', label: 'Baseline (min)', format: minutes },
  {
    key: 'difference',
    label: 'Predicted − actual (min)',
    format: (value: Figure) => formatSigned(value, { decimals: 1 }),
  },
  { key: 'coverage', label: 'Rows labelled', format: formatPercent },
];

export const metricColumns: readonly ChartColumn[] = [
  week,
  { key: 'auc', label: 'ROC AUC', format: ratio },
  { key: 'auc_low', label: 'ROC AUC, low', format: ratio },
  { key: 'auc_high', label: 'ROC AUC, high', format: ratio },
  { key: 'coverage', label: 'Rows labelled', format: formatPercent },
];
