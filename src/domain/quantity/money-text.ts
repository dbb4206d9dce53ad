import { grouped } from './significant.ts';

/** Three significant digits, whole thousands kept apart, plain digits down to a millionth, never "-0". */
function amountText(amount: number): string {
  const rounded = Number(amount.toPrecision(3));
  const size = Math.abs(rounded);
  if (size === 0) return '0';
  if (size >= 1e15) return size.toExponential(2);
  const decimals = Math.max(0, Math.min(20, 2 - Math.floor(Math.log10(size))));
  const [whole = '0', fraction = ''] = size.toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  return grouped(Number(whole)) + (kept ? `.${kept}` : '');
}

/**
 * Money for a sentence: `29,600 USD`, `−0.0043 EUR`. Three significant digits, because no figure here is known better.
 * @returns `–` for what is no number.
 */
export function moneyText(amount: number | null, currency: string): string {
  if (amount === null || !Number.isFinite(amount)) return '–';
  const text = amountText(amount);
  return `${amount < 0 && text !== '0' ? '−' : ''}${text} ${currency}`;
}

/** A range of money: `21,000 to 38,000 USD`. */
export function moneyRangeText({ low, high }: { low: number; high: number }, currency: string): string {
  return `${moneyText(low, '').trim()} to ${moneyText(high, currency)}`;
}
