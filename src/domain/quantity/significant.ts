/** A number with three significant digits and no exponent where people would not write one; no "-0". */
export function significant(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return String(rounded === 0 ? 0 : rounded);
}
