import type { BinaryOutcome } from '#domain/profile/outcome.ts';
import type { Conditions, Resolution } from './conditions.ts';
import { scoreTable, type ScoreRows } from './score-table.ts';
import { spread } from './spread.ts';
import { weightedMoments } from './weighted.ts';

const scores = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
const weights = [16, 14, 12, 10, 8, 8, 8, 8, 8, 8];
const threshold = 0.5;

/** Rows of a yes/no model: at full skill a score is the chance of a positive, without skill it says nothing. */
export function binaryRows({ rows, skill, labelled, random }: Conditions): readonly ScoreRows[] {
  return spread(rows, weights).map((count, i) => {
    const score = scores[i] ?? 0;
    const known = Math.round(count * labelled);
    const chance = 0.5 + (score - 0.5) * skill + (random() - 0.5) * 0.04;
    const positive = Math.round(known * Math.min(1, Math.max(0, chance)));
    return { score, positive, negative: known - positive, unlabelled: count - known };
  });
}

const sumOf = (rows: readonly ScoreRows[], column: 'positive' | 'negative' | 'unlabelled') =>
  rows.reduce((sum, row) => sum + row[column], 0);

/** What a profile says of these rows; a score of one half or more is decided as positive. */
export function binaryOutcome(rows: readonly ScoreRows[], resolution: Resolution): BinaryOutcome {
  const above = rows.filter(({ score }) => score >= threshold);
  const below = rows.filter(({ score }) => score < threshold);
  const losses = (loss: (chanceOfActual: number) => number) =>
    weightedMoments(
      rows.flatMap(({ score, positive, negative }) => [
        [loss(score), positive] as const,
        [loss(1 - score), negative] as const,
      ]),
    );
  return {
    task: 'binary',
    decisions: {
      truePositive: sumOf(above, 'positive'),
      falsePositive: sumOf(above, 'negative'),
      falseNegative: sumOf(below, 'positive'),
      trueNegative: sumOf(below, 'negative'),
      unlabelledPositive: sumOf(above, 'unlabelled'),
      unlabelledNegative: sumOf(below, 'unlabelled'),
    },
    scores: {
      table: scoreTable(rows, resolution),
      labelled: weightedMoments(rows.map(({ score, positive, negative }) => [score, positive + negative])),
      unlabelled: weightedMoments(rows.map(({ score, unlabelled }) => [score, unlabelled])),
      squaredError: losses((chance) => (1 - chance) ** 2),
      logLoss: losses((chance) => -Math.log(chance)),
    },
  };
}
