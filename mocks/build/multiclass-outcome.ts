import type { MulticlassOutcome } from '#domain/profile/outcome.ts';
import type { Conditions, Resolution } from './conditions.ts';
import { scoreTable } from './score-table.ts';
import { spread } from './spread.ts';
import { weightedMoments, type Weighted } from './weighted.ts';

export const classes = ['billing', 'delivery', 'returns'] as const;

/** Rows that got the same scores, by actual class; the first of the highest scores is the decision. */
export interface ClassRows {
  readonly scores: readonly number[];
  readonly actual: readonly number[];
  readonly unlabelled: number;
}

const patterns = [
  { scores: [0.8, 0.1, 0.1], weight: 24 },
  { scores: [0.1, 0.8, 0.1], weight: 18 },
  { scores: [0.1, 0.1, 0.8], weight: 12 },
  { scores: [0.5, 0.3, 0.2], weight: 18 },
  { scores: [0.2, 0.5, 0.3], weight: 16 },
  { scores: [0.3, 0.2, 0.5], weight: 12 },
];

/** Rows of a model of several classes: at full skill its scores are chances, without skill they say nothing. */
export function classRows({ rows, skill, labelled, random }: Conditions): readonly ClassRows[] {
  const shares = spread(
    rows,
    patterns.map(({ weight }) => weight),
  );
  return patterns.map(({ scores }, i) => {
    const count = shares[i] ?? 0;
    const known = Math.round(count * labelled);
    const chances = scores.map((score) => score * skill + (1 - skill) / scores.length + random() * 0.02);
    return { scores, actual: spread(known, chances), unlabelled: count - known };
  });
}

const decisionOf = ({ scores }: ClassRows) => scores.indexOf(Math.max(...scores));
const knownOf = ({ actual }: ClassRows) => actual.reduce((sum, count) => sum + count, 0);

/** What a profile says of these rows. */
export function multiclassOutcome(rows: readonly ClassRows[], resolution: Resolution): MulticlassOutcome {
  const sumWhere = (decision: number, count: (row: ClassRows) => number) =>
    rows.reduce((sum, row) => sum + (decisionOf(row) === decision ? count(row) : 0), 0);
  const losses = (loss: (scores: readonly number[], actual: number) => number) =>
    weightedMoments(
      rows.flatMap(({ scores, actual }) => actual.map((count, k): Weighted => [loss(scores, k), count])),
    );
  return {
    task: 'multiclass',
    classes,
    confusion: classes.map((_, k) =>
      classes.map((__, decision) => sumWhere(decision, ({ actual }) => actual[k] ?? 0)),
    ),
    unlabelled: classes.map((_, decision) => sumWhere(decision, ({ unlabelled }) => unlabelled)),
    scores: {
      tables: classes.map((_, k) =>
        scoreTable(
          rows.map((row) => ({
            score: row.scores[k] ?? 0,
            positive: row.actual[k] ?? 0,
            negative: knownOf(row) - (row.actual[k] ?? 0),
            unlabelled: row.unlabelled,
          })),
          resolution,
        ),
      ),
      labelled: classes.map((_, k) =>
        weightedMoments(rows.map((row): Weighted => [row.scores[k] ?? 0, knownOf(row)])),
      ),
      unlabelled: classes.map((_, k) =>
        weightedMoments(rows.map((row): Weighted => [row.scores[k] ?? 0, row.unlabelled])),
      ),
      squaredError: losses((scores, actual) =>
        scores.reduce((sum, score, k) => sum + (score - (k === actual ? 1 : 0)) ** 2, 0),
      ),
      logLoss: losses((scores, actual) => -Math.log(scores[actual] ?? 1)),
      chosen: classes.map((_, k) =>
        weightedMoments(
          rows
            .filter((row) => decisionOf(row) === k)
            .map((row): Weighted => [row.scores[k] ?? 0, knownOf(row) + row.unlabelled]),
        ),
      ),
    },
  };
}
