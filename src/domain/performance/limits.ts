/** Where a metric's limits come from. */
export type LimitRule =
  | { readonly kind: 'deviation'; readonly times: number }
  | { readonly kind: 'constant'; readonly lower: number | null; readonly upper: number | null };

export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
  /** Mean of the reference chunks' values; null for constant limits without a reference. */
  readonly centre: number | null;
}

export const defaultLimitRule: LimitRule = { kind: 'deviation', times: 3 };

/**
 * Limits of a metric from its values in the reference chunks: mean ± times × standard deviation (ddof 0), each bound
 * clipped to the metric's range. The same rule as NannyML's standard-deviation threshold. Constants are taken as they
 * are.
 * @param values one per reference chunk; null where a chunk has no value (left out).
 * @returns null where the rule needs the reference and has fewer than two values: one chunk shows no variation.
 */
export function limitsOf(
  values: readonly (number | null)[],
  rule: LimitRule,
  [lowest, highest]: readonly [number | null, number | null],
): Limits | null {
  const known = values.filter((value) => value !== null);
  const centre = known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
  if (rule.kind === 'constant') return { lower: rule.lower, upper: rule.upper, centre };
  if (centre === null || known.length < 2) return null;
  const variance = known.reduce((sum, value) => sum + (value - centre) ** 2, 0) / known.length;
  const reach = rule.times * Math.sqrt(variance);
  return {
    lower: Math.max(centre - reach, lowest ?? -Infinity),
    upper: Math.min(centre + reach, highest ?? Infinity),
    centre,
  };
}
