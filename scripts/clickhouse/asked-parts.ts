import { isOfTables, type SentQuery } from './recorded-queries.ts';

/** What a query of the adapter is for. */
export type AskedFor = 'look' | 'fit' | 'outcome' | 'segments' | 'features';

/** Months of 2026 that a query is limited to; 0 for a query about the whole log. */
function monthsOf(text: string): readonly number[] {
  const [, list] = /r_p = \d+ AND r_c IN \(([\d, ]+)\)/.exec(text) ?? [];
  // The calendar's months are counted from year 0.
  return list === undefined ? [0] : list.split(', ').map((number) => Number(number) - 2026 * 12 + 1);
}

/** Features have columns of their own; a look carries fingerprints, lists of classes, or counts of actuals. */
function purposeOf(text: string, features: readonly string[]): AskedFor {
  if (/groupUniqArrayIf|cityHash64|SELECT sum\(k\), count\(\)/.test(text)) return 'look';
  if (!/r_c AS c/.test(text)) return 'fit';
  if (features.some((name) => text.includes(`l.\`${name}\``))) return 'features';
  return /r_g AS g/.test(text) ? 'segments' : 'outcome';
}

/** Which parts were asked for, and of which months; what is asked about tables as such is left out. */
export function askedParts(
  sent: readonly SentQuery[],
  features: readonly string[],
): ReadonlyMap<AskedFor, readonly number[]> {
  const asked = new Map<AskedFor, readonly number[]>();
  for (const { text } of sent.filter(isOfTables)) {
    const purpose = purposeOf(text, features);
    const months = new Set([...(asked.get(purpose) ?? []), ...monthsOf(text)]);
    asked.set(
      purpose,
      [...months].toSorted((a, b) => a - b),
    );
  }
  return asked;
}
