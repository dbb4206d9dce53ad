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

/** True for a number that can be shown: neither missing, nor NaN, nor infinite. */
export const isShown = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Hyphens become minus signs, and what rounds to zero loses its sign. */
export const withMinus = (text: string): string =>
  (/^-[0.,%]*$/.test(text) ? text.slice(1) : text).replace(/^-/, '−');

/** `1234.5` → `1,230`: three significant digits unless told, whole numbers above that never lose their integer digits. */
export function formatNumber(value: Figure, { digits = 3 }: { readonly digits?: number } = {}): string {
  if (!isShown(value)) return missing;
  const whole = Math.abs(value) < 1 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
  return withMinus(formatOf(Math.min(Math.max(digits, whole), 21)).format(value));
}

/** A number with its sign, for differences: `+0.12`, `−3.4`, `0`. */
export function formatSigned(value: Figure, options: { readonly digits?: number } = {}): string {
  const text = formatNumber(value, options);
  return isShown(value) && value > 0 && text !== '0' ? `+${text}` : text;
}
