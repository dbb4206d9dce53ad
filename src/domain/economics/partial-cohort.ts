/**
 * Chance that a row still without a label is positive: silence is evidence where labels of one outcome come faster.
 * p(1 − F1) / (p(1 − F1) + (1 − p)(1 − F0)).
 * @param p chance before waiting, 0–1.
 * @param arrived share of positive and of negative labels that have come by this age, 0–1.
 * @returns null when both have come in full: a silent row then has no explanation.
 * Source: delayed feedback, Chapelle (2014), KDD.
 */
export function silentRowChance(
  p: number,
  arrived: { readonly positive: number; readonly negative: number },
): number | null {
  const positive = p * (1 - arrived.positive);
  const negative = (1 - p) * (1 - arrived.negative);
  return positive + negative > 0 ? positive / (positive + negative) : null;
}

/**
 * How many there will be in the end, from those seen while a share `arrived` of labels has come: observed / F, with
 * standard error √(observed (1 − F)) / F.
 * @param arrived 0 < F ≤ 1; nothing can be said at 0, which gives null.
 */
export function ultimateCount(
  observed: number,
  arrived: number,
): { readonly ultimate: number; readonly standardError: number } | null {
  if (!(arrived > 0)) return null;
  return { ultimate: observed / arrived, standardError: Math.sqrt(observed * (1 - arrived)) / arrived };
}
