import { type Figure, isShown, locale, missing, withMinus } from './format-number.ts';

const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });

/** A count in full: `1,234,567`. */
export const formatCount = (value: Figure): string =>
  isShown(value) ? withMinus(format.format(value)) : missing;

/** A count where room is short, as on an axis: `1.23m`. */
export const formatCountShort = (value: Figure): string =>
  isShown(value) ? withMinus(short.format(value)) : missing;
