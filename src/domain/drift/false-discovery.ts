/**
 * Adjusted p-values: flagging those at most q keeps the expected share of false alarms among all flags at q, whatever
 * the number of tests. Holds for independent tests and for those that rise together.
 * @param pValues 0–1, in any order; the result has the same order.
 * Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
 */
export function adjustedPValues(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, i) => i).toSorted((a, b) => (pValues[b] ?? 1) - (pValues[a] ?? 1));
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  for (const [rank, i] of order.entries()) {
    least = Math.min(least, ((pValues[i] ?? 1) * pValues.length) / (pValues.length - rank));
    adjusted[i] = least;
  }
  return adjusted;
}
