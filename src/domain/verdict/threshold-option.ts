import type { RowValue } from '#domain/economics/counted-value.ts';
import { deployedThreshold, thresholdGain } from '#domain/economics/threshold-gain.ts';
import type { ValueMatrix } from '#domain/economics/value-matrix.ts';
import { bestThreshold, optimalThreshold, type BestThreshold } from '#domain/economics/value-threshold.ts';
import { mergeOutcomes } from '#domain/profile/merge-outcome.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';

/** What another decision threshold would have been worth on the newest labelled rows. */
export interface ThresholdOption {
  /** Null where decisions do not follow a threshold. */
  readonly deployed: number | null;
  /** Of the matrix, for scores that are true chances; null under a matrix that rewards mistakes. */
  readonly optimal: number | null;
  /** The best on these very rows; null without labelled rows. */
  readonly best: BestThreshold | null;
  /** From the deployed to the optimal threshold, per prediction with its interval; null where either is not known. */
  readonly gain: RowValue | null;
}

/** The option of a yes/no model with scores; null for other models and without chunks. */
export function thresholdOption(
  matrix: ValueMatrix,
  chunks: readonly ChunkProfile[],
): ThresholdOption | null {
  const [first, ...rest] = chunks.map(({ outcome }) => outcome);
  if (!first) return null;
  const outcome = rest.reduce(mergeOutcomes, first);
  if (outcome.task !== 'binary' || !outcome.scores) return null;
  const { table } = outcome.scores;
  const deployed = deployedThreshold(outcome);
  const optimal = optimalThreshold(matrix);
  return {
    deployed,
    optimal,
    best: bestThreshold(matrix, table),
    gain:
      deployed === null || optimal === null
        ? null
        : thresholdGain(matrix, table, { from: deployed, to: optimal }),
  };
}
