import { type Figure, isShown, locale, missing, withMinus } from './format-number.ts';

const format = (fraction: number) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: fraction });
const formats = [format(0), format(1), format(2)] as const;

/** A ratio as percent: `0.1234` → `12.3%`; a small one keeps two decimals, a round one none. */
export function formatPercent(ratio: Figure): string {
  if (!isShown(ratio)) return missing;
  const size = Math.abs(ratio);
  const [whole, one, two] = formats;
  const chosen = size >= 1 ? whole : size >= 0.01 ? one : two;
  const text = withMinus(chosen.format(ratio));
  // Nearly all is not all: the last row without a label must stay visible.
  return text === '100%' && size < 1 ? '99.9%' : text;
}
