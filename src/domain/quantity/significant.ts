/** A number with three significant digits and no exponent where people would not write one; no "-0". */
export function significant(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return String(rounded === 0 ? 0 : rounded);
}

/** A count with its thousands set apart: 16,204. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
