import type { Ratio } from '#domain/quantity/interval.ts';
import type { ScoredRows } from './scored-rows.ts';

/** A map from scores to chances that never falls, given by its corners. */
export interface Isotonic {
  /** Ascending, at least one. */
  readonly scores: readonly number[];
  /** The chance at each corner; never falling, 0–1. */
  readonly chances: readonly Ratio[];
}

interface Block {
  first: number;
  last: number;
  positive: number;
  rows: number;
}

/** True when the block before has a chance at or above this one's. */
const violates = (before: Block, after: Block) =>
  before.positive * after.rows >= after.positive * before.rows;

/** Rows that share a score become one; they may come from several chunks. */
function blocksOf(rows: readonly ScoredRows[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.last === row.score) {
      last.positive += row.positive;
      last.rows += row.rows;
    } else blocks.push({ first: row.score, last: row.score, positive: row.positive, rows: row.rows });
  }
  return blocks;
}

/**
 * Isotonic regression of the actual on the score: the never-falling step function with the least squared error, found
 * by pooling adjacent violators. Between two steps it is read as a straight line, as scikit-learn does.
 * @param rows ascending by score, at least one.
 * @throws RangeError without rows.
 * Source: Barlow, Bartholomew, Bremner & Brunk (1972); Zadrozny & Elkan (2002) for calibration.
 */
export function fitIsotonic(rows: readonly ScoredRows[]): Isotonic {
  if (rows.length === 0) throw new RangeError('an isotonic fit needs rows');
  const pooled: Block[] = [];
  for (const block of blocksOf(rows)) {
    pooled.push(block);
    for (;;) {
      const [before, after] = pooled.slice(-2);
      if (!before || !after || !violates(before, after)) break;
      pooled.splice(-2, 2, {
        first: before.first,
        last: after.last,
        positive: before.positive + after.positive,
        rows: before.rows + after.rows,
      });
    }
  }
  const corners = pooled.flatMap(({ first, last, positive, rows: n }) =>
    first === last
      ? [[first, positive / n] as const]
      : ([
          [first, positive / n],
          [last, positive / n],
        ] as const),
  );
  return { scores: corners.map(([score]) => score), chances: corners.map(([, chance]) => chance) };
}

/** The chance that the map gives a score: on the line between its corners, level beyond the outermost. */
export function chanceOf({ scores, chances }: Isotonic, score: number): Ratio {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] as number) < score) low = middle + 1;
    else high = middle;
  }
  const above = chances[Math.min(low, chances.length - 1)] ?? 0;
  const right = scores[low];
  const left = scores[low - 1];
  if (right === undefined || left === undefined || right === score) return above;
  const below = chances[low - 1] ?? 0;
  return below + ((above - below) * (score - left)) / (right - left);
}
