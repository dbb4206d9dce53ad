import type { Confusion } from '#domain/performance/decisions.ts';
import { scoreOfKey, type ScoreTable } from '#domain/profile/score-table.ts';
import type { CalibrationMap } from './calibration-map.ts';
import type { DecisionCut } from './decision-cut.ts';
import { chanceOf } from './isotonic.ts';

/**
 * What the actuals of all rows would be if every score were a true chance: each key's rows, labelled or not, are split
 * into expected positives and negatives. Ranking metrics take the result as they take counted rows.
 */
export function expectedTable(table: ScoreTable, { map }: CalibrationMap): ScoreTable {
  const rows = table.keys.map(
    (_, i) => (table.positive[i] ?? 0) + (table.negative[i] ?? 0) + (table.unlabelled[i] ?? 0),
  );
  const positive = table.keys.map((key, i) => {
    const score = scoreOfKey(table, key);
    return (rows[i] ?? 0) * (map ? chanceOf(map, score) : score);
  });
  return {
    ...table,
    positive,
    negative: rows.map((n, i) => n - (positive[i] ?? 0)),
    unlabelled: rows.map(() => 0),
  };
}

/**
 * Expected counts of decisions against actual: Σ chance over positive decisions are true positives, and so on.
 * @param expected from {@link expectedTable}.
 */
export function expectedDecisions(expected: ScoreTable, { index, share }: DecisionCut): Confusion {
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (const [i] of expected.keys.entries()) {
    const decided = i > index ? 1 : i === index ? share : 0;
    const positive = expected.positive[i] ?? 0;
    const negative = expected.negative[i] ?? 0;
    counts.truePositive += decided * positive;
    counts.falsePositive += decided * negative;
    counts.falseNegative += (1 - decided) * positive;
    counts.trueNegative += (1 - decided) * negative;
  }
  return counts;
}

/**
 * Average precision of expected counts, every row its own step: rows of one score come in no order, so each adds its
 * chance at the precision reached so far. The sum over the n rows of a key, Σ (T + j·p) / (N + j), is taken in closed
 * form with ln((N + n + ½) / (N + ½)) for Σ 1 / (N + j).
 * @param expected from {@link expectedTable}.
 * @returns null when no positive is expected.
 */
export function expectedAveragePrecision({ positive, negative }: ScoreTable): number | null {
  let hits = 0;
  let seen = 0;
  let area = 0;
  for (let i = positive.length - 1; i >= 0; i--) {
    const here = positive[i] ?? 0;
    const rows = here + (negative[i] ?? 0);
    if (rows === 0) continue;
    const chance = here / rows;
    area += chance * (here + (hits - chance * seen) * Math.log((seen + rows + 0.5) / (seen + 0.5)));
    hits += here;
    seen += rows;
  }
  return hits > 0 ? area / hits : null;
}
