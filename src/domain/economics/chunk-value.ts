import { labelStateOf, type LabelState } from '#domain/labels/chunk-labels.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { BinaryOutcome, Outcome } from '#domain/profile/outcome.ts';
import { scoreOfKey } from '#domain/profile/score-table.ts';
import { countedValue, rowValue, type Counts, type RowValue } from './counted-value.ts';
import { constantRule, errorValue } from './error-value.ts';
import { estimatedValue, type EstimatedValue } from './estimated-value.ts';
import { classValues, type GroupValue } from './mix-rate.ts';
import { deployedThreshold } from './threshold-gain.ts';
import { trivialRules, type TrivialRules } from './trivial-rules.ts';
import type { ValueMatrix } from './value-matrix.ts';
import type { ValueDefinition } from './value-definition.ts';

/** What one chunk was worth. */
export interface ChunkValue {
  readonly chunk: ChunkProfile;
  /** Over labelled rows. */
  readonly value: RowValue;
  /** Confusion counts [actual][predicted] of labelled rows; null for models of a quantity. */
  readonly counts: Counts | null;
  /** Rules without a model on the same rows; null without labels, or where no such rule is known. */
  readonly rules: TrivialRules | null;
  /** Rows and value by actual class; one group for models of a quantity. */
  readonly groups: readonly GroupValue[];
  /** Mature: enough labels have come to take the value as final. */
  readonly labels: LabelState;
  /** Value expected of the rows without a label, from their scores; null without scores or such rows. */
  readonly estimate: EstimatedValue | null;
}

/** Confusion counts in the order [negative, positive] or of the model's classes; null for models of a quantity. */
export function countsOf(outcome: Outcome): Counts | null {
  if (outcome.task === 'regression') return null;
  if (outcome.task === 'multiclass') return outcome.confusion;
  const { trueNegative, falsePositive, falseNegative, truePositive } = outcome.decisions;
  return [
    [trueNegative, falsePositive],
    [falseNegative, truePositive],
  ];
}

/** What is known of a model beside a chunk's own profile. */
export interface ValueContext {
  /** Mean of the actuals in the reference period: what a rule without a model would always predict of a quantity. */
  readonly usual: number | null;
  /** Share of the rows that ever get a label. */
  readonly eventualShare: Ratio;
  /** Chance of the positive class behind a score, 0–1: calibrated on the reference. */
  readonly chanceOf: (score: number) => Ratio;
  /** Days on which a version of the model went live. */
  readonly lives: readonly Instant[];
}

/** Where nothing is known beside the chunks. */
export const plainContext: ValueContext = {
  usual: null,
  eventualShare: 1,
  chanceOf: (score) => score,
  lives: [],
};

/** Expected value of a yes/no chunk's unlabelled rows, if its decisions follow a threshold of its scores. */
function estimateOf(
  matrix: ValueMatrix,
  outcome: BinaryOutcome,
  { chanceOf }: ValueContext,
): EstimatedValue | null {
  const threshold = deployedThreshold(outcome);
  if (!outcome.scores || threshold === null) return null;
  const { table } = outcome.scores;
  const silent = table.keys.map((key, i) => ({
    predicted: scoreOfKey(table, key) >= threshold ? (1 as const) : (0 as const),
    chance: chanceOf(scoreOfKey(table, key)),
    rows: table.unlabelled[i] ?? 0,
  }));
  const some = silent.filter(({ rows }) => rows > 0);
  return some.length > 0 ? estimatedValue(matrix, some) : null;
}

/**
 * What a chunk was worth, from its profile alone: no new look at the log.
 * @param definition that fits the model, without faults.
 */
export function chunkValue(
  { worth }: ValueDefinition,
  chunk: ChunkProfile,
  context: ValueContext = plainContext,
): ChunkValue {
  const { usual, eventualShare } = context;
  const { outcome } = chunk;
  const base = { chunk, labels: labelStateOf(chunk, eventualShare) };
  if (worth.kind === 'error') {
    const value =
      outcome.task === 'regression'
        ? errorValue(worth.cost, outcome, worth.gross)
        : rowValue({ n: 0, total: 0, m2: 0 });
    const groups = [{ name: 'all', n: value.n, total: value.total }];
    const rules =
      outcome.task === 'regression' && usual !== null && value.n > 0
        ? constantRule(worth, outcome, usual)
        : null;
    return { ...base, value, counts: null, rules, groups, estimate: null };
  }
  const counts = countsOf(outcome) ?? [];
  const value = countedValue(worth.matrix, counts);
  return {
    ...base,
    value,
    counts,
    rules: value.n > 0 ? trivialRules(worth.matrix, counts) : null,
    groups: classValues(worth.matrix, counts),
    estimate: outcome.task === 'binary' ? estimateOf(worth.matrix, outcome, context) : null,
  };
}
