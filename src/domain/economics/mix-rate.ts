import type { Counts } from './counted-value.ts';
import { countedValue } from './counted-value.ts';
import type { ValueMatrix } from './value-matrix.ts';

/** A change of value per prediction, taken apart. mix + rate = change. */
export interface MixRate {
  /** Money per prediction before and now. */
  readonly before: number;
  readonly now: number;
  readonly change: number;
  /** Because classes (or segments) come in other shares: not the model's doing, and no retrain buys it back. */
  readonly mix: number;
  /** Because the model does better or worse within them: the part that a better model could recover. */
  readonly rate: number;
  /** Groups that lack rows on one side: no rate is known there, and all of their change counts as mix. */
  readonly unknown: readonly string[];
}

/** Rows and value of one group (actual class or segment). */
export interface GroupValue {
  readonly name: string;
  readonly n: number;
  readonly total: number;
}

const rows = (groups: readonly GroupValue[]) => groups.reduce((sum, { n }) => sum + n, 0);

/**
 * Kitagawa's split of a change: mix = Σ (π′ − π)(r + r′)/2, rate = Σ (r′ − r)(π + π′)/2 over groups with share π and
 * value per row r. A group without rows on one side has no rate there; it is given that of the other side.
 * @param before, now the same groups by name and order.
 * @returns null when one side has no rows at all.
 * Source: Kitagawa (1955), J. Am. Stat. Assoc. 50, 1168–1194.
 */
export function mixRate(before: readonly GroupValue[], now: readonly GroupValue[]): MixRate | null {
  const [n, m] = [rows(before), rows(now)];
  if (n === 0 || m === 0) return null;
  let mix = 0;
  let rate = 0;
  const unknown: string[] = [];
  for (const [i, old] of before.entries()) {
    const { n: rowsNow, total: totalNow } = now[i] ?? { n: 0, total: 0 };
    if (old.n === 0 && rowsNow === 0) continue;
    if (old.n === 0 || rowsNow === 0) unknown.push(old.name);
    const r = old.n > 0 ? old.total / old.n : totalNow / rowsNow;
    const later = rowsNow > 0 ? totalNow / rowsNow : r;
    mix += ((rowsNow / m - old.n / n) * (r + later)) / 2;
    rate += ((later - r) * (old.n / n + rowsNow / m)) / 2;
  }
  const valueOf = (groups: readonly GroupValue[], count: number) =>
    groups.reduce((sum, { total }) => sum + total, 0) / count;
  const [was, is] = [valueOf(before, n), valueOf(now, m)];
  return { before: was, now: is, change: is - was, mix, rate, unknown };
}

/** Rows and value per actual class of counted predictions. */
export const classValues = ({ classes, values }: ValueMatrix, counts: Counts): readonly GroupValue[] =>
  classes.map((name, i) => {
    const { n, total } = countedValue({ classes, values: [values[i] ?? []] }, [counts[i] ?? []]);
    return { name, n, total };
  });
