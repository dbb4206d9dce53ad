import type { MetricId } from '#domain/performance/metric-catalogue.ts';
import type { ChunkProfile, GroupProfile } from '#domain/profile/model-profile.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import { estimateBinary, fitBinary, type BinaryEstimator } from './binary-estimator.ts';
import type { EstimatedMetrics } from './estimated-metric.ts';
import { estimateMulticlass, fitMulticlass, type MulticlassEstimator } from './multiclass-estimator.ts';

/** What the reference teaches about performance without labels; or why it teaches nothing. */
export type Estimator = BinaryEstimator | MulticlassEstimator | NoEstimator;

export interface NoEstimator {
  readonly task: 'none';
  /** In words for the screen. */
  readonly reason: string;
}

const noneForQuantities =
  'No estimate is offered for models of a quantity: a prediction does not say how far off it is, and a second model of the error would have to be trained on rows. Wait for labels.';

/** Ids of the metrics that some estimator can give. */
export const estimatedMetricIds = [
  'roc_auc',
  'average_precision',
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'specificity',
  'f1',
] as const satisfies readonly MetricId[];

/** Outcomes of the reference chunks that have labels. */
const referenceOutcomes = (chunks: readonly ChunkProfile[]): readonly Outcome[] =>
  chunks
    .filter(({ period, labelled }) => period === 'reference' && labelled > 0)
    .map(({ outcome }) => outcome);

/**
 * Learns confidence-based performance estimation from the labelled reference chunks: how scores are to be read as
 * chances, and how much one row says about each metric. Binary and multiclass models with scores only.
 * It holds as long as the meaning of a score stays what it was on the reference: no change of what follows from the
 * inputs (concept drift), no inputs of a kind that the reference never had.
 * Source: confidence-based performance estimation as in NannyML 0.13; differences are listed in docs/definitions-labels.md.
 */
export function fitEstimator(chunks: readonly ChunkProfile[]): Estimator {
  const outcomes = referenceOutcomes(chunks);
  const [first] = outcomes;
  if (chunks.some(({ outcome }) => outcome.task === 'regression'))
    return { task: 'none', reason: noneForQuantities };
  if (!first)
    return {
      task: 'none',
      reason: 'No reference chunk has labels: there is nothing to learn an estimate from.',
    };
  const fitted = first.task === 'binary' ? fitBinary(outcomes) : fitMulticlass(outcomes);
  return (
    fitted ?? {
      task: 'none',
      reason: 'The log has no scores: decisions alone do not say how sure the model was.',
    }
  );
}

/**
 * What each metric would be on all rows of a chunk, labelled or not, if scores meant what they meant on the reference.
 * Metrics that cannot be estimated at all are left out; one that this chunk has no value for says why.
 */
export function estimateGroup(estimator: Estimator, { outcome, rows }: GroupProfile): EstimatedMetrics {
  if (estimator.task === 'binary' && outcome.task === 'binary')
    return estimateBinary(estimator, outcome, rows);
  if (estimator.task === 'multiclass' && outcome.task === 'multiclass')
    return estimateMulticlass(estimator, outcome, rows);
  return {};
}
