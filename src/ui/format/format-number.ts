/** What stands where there is no number. Callers add accessible text where the dash alone does not say why. */
export const missing = '–';

/** The one locale of the screen: the same figure reads the same for everyone, in every export and test. */
export const locale = 'en-GB';

export type Figure = number | null | undefined;

const formats = new Map<number, Intl.NumberFormat>();

function formatOf(digits: number) {
  const known = formats.get(digits);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: digits });
  formats.set(digits, format);
  return format;
}

const fixed = new Map<number, Intl.NumberFormat>();

function fixedOf(decimals: number) {
  const known = fixed.get(decimals);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  fixed.set(decimals, format);
  return format;
}

/** True for a number that can be shown: neither missing, nor NaN, nor infinite. */
export const isShown = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Hyphens become minus signs, and what rounds to zero loses its sign. */
export const withMinus = (text: string): string =>
  (/^-[0.,%]*$/.test(text) ? text.slice(1) : text).replace(/^-/, '−');

export interface NumberOptions {
  /** Significant digits; three unless told. */
  readonly digits?: number;
  /** Decimals kept on all, for columns that should align; overrides `digits`. */
  readonly decimals?: number;
}

/** `1234.5` → `1,230`: three significant digits unless told, whole numbers above that never lose their integer digits. */
export function formatNumber(value: Figure, { digits = 3, decimals }: NumberOptions = {}): string {
  if (!isShown(value)) return missing;
  if (decimals !== undefined) return withMinus(fixedOf(decimals).format(value));
  const whole = Math.abs(value) < 1 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
  return withMinus(formatOf(Math.min(Math.max(digits, whole), 21)).format(value));
}

/** A number with its sign, for differences: `+0.12`, `−3.4`, `0`. */
export function formatSigned(value: Figure, options: NumberOptions = {}): string {
  const text = formatNumber(value, options);
  return isShown(value) && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
