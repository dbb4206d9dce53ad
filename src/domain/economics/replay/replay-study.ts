import { lengthOf, lossOf, runningLoss, type BacktestMatrix } from './backtest-matrix.ts';
import { oracle } from './oracle.ts';
import { replayPeriod, type PeriodicResult } from './periodic.ts';
import type { Policy, ReplayResult, ReplayTerms } from './policy.ts';
import { replayPolicy } from './replay-policy.ts';

/** A policy that reacts, and what it came to. */
export interface PolicyResult {
  readonly policy: Policy;
  /** Null where the matrix lacks a loss that the policy needs. */
  readonly result: ReplayResult | null;
}

/** Every policy over one matrix under the same terms. */
export interface ReplayStudy {
  readonly never: ReplayResult | null;
  /** By period, ascending. */
  readonly periods: readonly PeriodicResult[];
  readonly reactive: readonly PolicyResult[];
  /** Hindsight; left out where losses come from a fitted curve. */
  readonly oracle: ReplayResult | null;
}

/** Policies that a study tries beside never, every period, and hindsight. */
export function reactivePolicies(matrix: BacktestMatrix): readonly Policy[] {
  const first = lossOf(matrix, 0, 0);
  const rises = [0.1, 0.25, 0.5, 1].map((share) => Math.max(1e-9, Number((first * share).toPrecision(2))));
  return [
    ...rises.map((rise): Policy => ({ kind: 'threshold', rise })),
    ...(matrix.drift ? [0.1, 0.2, 0.3].map((distance): Policy => ({ kind: 'drift', distance })) : []),
    { kind: 'cumulative' },
    { kind: 'paired' },
  ];
}

/** How far a study is: periods tried of all. */
export interface StudyProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Replays all policies in steps, so that whoever runs it can show progress and stop: each step tries one period with
 * all its offsets; the last one gives the study. Time O(T²) for all of it.
 */
export function* replayStudy(
  matrix: BacktestMatrix,
  terms: ReplayTerms,
): Generator<StudyProgress, ReplayStudy> {
  const of = Math.max(1, lengthOf(matrix) - 1);
  const sums = runningLoss(matrix);
  const periods: PeriodicResult[] = [];
  for (let every = 1; every <= of; every++) {
    const period = replayPeriod(matrix, every, { terms, sums });
    if (period) periods.push(period);
    yield { done: every, of };
  }
  return {
    never: replayPolicy(matrix, { kind: 'never' }, terms),
    periods,
    reactive: reactivePolicies(matrix).map((policy) => ({
      policy,
      result: replayPolicy(matrix, policy, terms),
    })),
    oracle: matrix.isModelled ? null : oracle(matrix, terms, sums),
  };
}

/** The period whose median over offsets is lowest; the longer one of equals. Null without any. */
export const bestPeriod = ({ periods }: ReplayStudy): PeriodicResult | null =>
  periods.reduce<PeriodicResult | null>(
    (best, period) => (best === null || period.median <= best.median ? period : best),
    null,
  );
