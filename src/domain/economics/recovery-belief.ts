import type { Interval } from '#domain/quantity/interval.ts';
import { amountBounds, numberFaults, type Fault } from './fault.ts';

/** What is believed about the gain of a retrained model over the one in service, on the same rows. */
export interface RecoveryBelief {
  /** Money per prediction: mean and standard deviation of a normal belief. */
  readonly mean: number;
  readonly sd: number;
  readonly source: 'pairs' | 'history' | 'low-mid-high' | 'assumption';
  /** In words: what it rests on. */
  readonly basis: string;
}

/** Mean, and sample standard deviation; the latter null below two values. */
function spread(values: readonly number[]): { mean: number; sd: number | null } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, sd: null };
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)) };
}

/**
 * From back-test or shadow pairs: candidate less incumbent on the same later, mature rows. The only source that shows
 * recovery itself. The spread is that between chunks, not rows.
 * @param gains money per prediction, one per chunk.
 * @returns null below two chunks.
 */
export function beliefFromPairs(gains: readonly number[]): RecoveryBelief | null {
  if (gains.length < 2) return null;
  const { mean, sd } = spread(gains);
  return {
    mean: mean + 0,
    sd: (sd ?? 0) / Math.sqrt(gains.length),
    source: 'pairs',
    basis: `Old and new model scored on the same rows, in ${gains.length} chunks.`,
  };
}

/**
 * From this model's own past retrains, shrunk towards a prior mean because few retrains prove little:
 * w·x̄ + (1 − w)·μ0 with w = τ²/(τ² + s²/m).
 * @param gains money per prediction, one per past retrain, each measured on pairs.
 * @param prior mean and standard deviation τ that would be believed without them; τ ≥ 0.
 * @returns null below two retrains, whose spread is not known.
 */
export function beliefFromHistory(
  gains: readonly number[],
  prior: { readonly mean: number; readonly sd: number },
): RecoveryBelief | null {
  const m = gains.length;
  if (m < 2) return null;
  const { mean, sd } = spread(gains);
  const noise = (sd ?? 0) ** 2 / m;
  const between = prior.sd ** 2;
  const weight = between + noise > 0 ? between / (between + noise) : 1;
  return {
    mean: weight * mean + (1 - weight) * prior.mean + 0,
    sd: Math.sqrt(weight * noise),
    source: 'history',
    basis: `${m} past retrains of this model, of which ${Math.round(weight * 100)} in 100 parts count against the prior.`,
  };
}

/** Somebody's low, middle and high guess, read as the 5th, 50th and 95th percentile. */
export interface LowMidHigh extends Interval {
  readonly mid: number;
}

/** Guesses that are no numbers or not in order. */
export function lowMidHighFaults({ low, mid, high }: LowMidHigh): readonly Fault[] {
  const faults = [
    ...numberFaults('p5', low, amountBounds('Low guess of the gain')),
    ...numberFaults('p50', mid, amountBounds('Middle guess of the gain')),
    ...numberFaults('p95', high, amountBounds('High guess of the gain')),
  ];
  if (faults.length > 0 || (low <= mid && mid <= high)) return faults;
  return [
    {
      path: 'p50',
      what: `The guesses are not in order: ${low}, ${mid}, ${high}.`,
      remedy: 'Enter low ≤ middle ≤ high.',
    },
  ];
}

/**
 * Mean and standard deviation of a guess by the extended Pearson–Tukey weights 0.185, 0.63, 0.185.
 * @param guess without faults.
 * Source: Keefer & Bodily (1983), Manage. Sci. 29, 595–609.
 */
export function beliefFromGuess({ low, mid, high }: LowMidHigh): RecoveryBelief {
  const mean = 0.185 * low + 0.63 * mid + 0.185 * high;
  const variance = 0.185 * (low - mean) ** 2 + 0.63 * (mid - mean) ** 2 + 0.185 * (high - mean) ** 2;
  return {
    mean: mean + 0,
    sd: Math.sqrt(variance),
    source: 'low-mid-high',
    basis: 'A low, middle and high guess, read as 5th, 50th and 95th percentile.',
  };
}

/** Share of the loss that a retrain is assumed to bring back, and how unsure that is, where nothing was measured. */
export const assumedRecovery = { mean: 0.5, sd: 0.35 } as const;

/**
 * An assumption in place of evidence: half of the model's own loss comes back, give or take a third.
 * @param gap money per prediction that the model itself has lost; at a gain nothing is assumed to come back.
 */
export function beliefFromGap(gap: number): RecoveryBelief {
  const size = Math.max(0, gap);
  return {
    mean: assumedRecovery.mean * size,
    sd: assumedRecovery.sd * size,
    source: 'assumption',
    basis: 'An assumption, not a measurement: half of the model’s own loss comes back, give or take a third.',
  };
}
