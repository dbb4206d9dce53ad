/**
 * An amount as it stands on a bill: units · 10^−scale, exactly. Sums of floating-point numbers differ from the bill
 * in the last digits, and people compare.
 */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the point; at least 0. */
  readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads `12.40`, `-5`, `.5` or `-1.289E-2`; null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const found = pattern.exec(text.trim());
  if (!found) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found;
  if (whole + fraction === '') return null;
  const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

const at = ({ units, scale }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

/** Part of an amount, cut after twelve more digits. @param part at least 0, of a whole above 0; whole numbers. */
export function shareOfDecimal(amount: Decimal, part: number, whole: number): Decimal {
  if (part === whole) return amount;
  const more = 12;
  return {
    units: (amount.units * 10n ** BigInt(more) * BigInt(part)) / BigInt(whole),
    scale: amount.scale + more,
  };
}

/** `-0.01289`, with as many digits after the point as the scale has. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The nearest floating-point number, for charts and shares. */
export const decimalNumber = (decimal: Decimal): number => Number(decimalText(decimal));
