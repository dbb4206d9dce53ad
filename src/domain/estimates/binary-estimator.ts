import {
  accuracy,
  balancedAccuracy,
  f1,
  precision,
  recall,
  specificity,
} from '#domain/performance/decisions.ts';
import { averagePrecision, rocAuc } from '#domain/performance/ranking.ts';
import { mergeScoreTables } from '#domain/profile/merge-score-table.ts';
import type { BinaryOutcome, Outcome } from '#domain/profile/outcome.ts';
import { calibrationMap, type CalibrationMap } from './calibration-map.ts';
import { decisionCut } from './decision-cut.ts';
import { banded, errorOfMean, notEstimated, withBand, type EstimatedMetrics } from './estimated-metric.ts';
import { expectedAveragePrecision, expectedDecisions, expectedTable } from './expected-counts.ts';
import {
  averagePrecisionSpread,
  decisionSpreads,
  rocAucSpread,
  standardError,
  type RowSpread,
} from './sampling-error.ts';

type DecisionMetric = 'accuracy' | 'precision' | 'recall' | 'specificity' | 'f1';

/** What the reference of a yes/no model teaches. */
export interface BinaryEstimator {
  readonly task: 'binary';
  readonly calibration: CalibrationMap;
  readonly spreads: Readonly<Record<DecisionMetric | 'roc_auc' | 'average_precision', RowSpread | null>>;
  /** True when the decisions of every labelled reference chunk follow a threshold on the score. */
  readonly cutsScores: boolean;
}

const cutless =
  'The decisions do not follow a threshold on the score, so the scores do not say which rows were decided how; only metrics of ranking can be estimated.';

/** Where scores separate the classes this well, there is nothing for a calibration to learn from. */
const separated = 0.999;

const hasScores = (outcome: Outcome): outcome is BinaryOutcome & { scores: object } =>
  outcome.task === 'binary' && outcome.scores !== null;

/**
 * Learns from labelled reference outcomes.
 * @returns null for a log without scores.
 */
export function fitBinary(outcomes: readonly Outcome[]): BinaryEstimator | null {
  const scored = outcomes.filter(hasScores);
  if (scored.length === 0) return null;
  const tables = scored.flatMap(({ scores }) => (scores ? [scores.table] : []));
  const table = tables.reduce(mergeScoreTables);
  const auc = rocAuc(table).value;
  const calibration: CalibrationMap =
    auc !== null && auc > separated
      ? {
          map: null,
          rawError: null,
          mappedError: null,
          reason:
            'Scores separate the classes of the reference almost completely: they are taken as they are.',
        }
      : calibrationMap(tables);
  const add = (key: keyof BinaryOutcome['decisions']) =>
    scored.reduce((sum, { decisions }) => sum + decisions[key], 0);
  const decisions = {
    truePositive: add('truePositive'),
    falsePositive: add('falsePositive'),
    falseNegative: add('falseNegative'),
    trueNegative: add('trueNegative'),
  };
  return {
    task: 'binary',
    calibration,
    spreads: {
      ...decisionSpreads(decisions),
      roc_auc: rocAucSpread(table),
      average_precision: averagePrecisionSpread(averagePrecision(table).value ?? 0, table),
    },
    cutsScores: scored.every(
      (outcome) => outcome.scores && decisionCut(outcome.scores.table, outcome.decisions),
    ),
  };
}

/** What the metrics of a chunk would be if scores meant what they meant on the reference. */
export function estimateBinary(
  { calibration, spreads, cutsScores }: BinaryEstimator,
  { scores, decisions }: BinaryOutcome,
  rows: number,
): EstimatedMetrics {
  if (!scores) return {};
  const expected = expectedTable(scores.table, calibration);
  const precisionMean = expectedAveragePrecision(expected);
  const ranking = {
    roc_auc: banded(rocAuc(expected), spreads.roc_auc, rows),
    average_precision:
      precisionMean === null
        ? notEstimated('No positive is expected.')
        : withBand(precisionMean, standardError(spreads.average_precision, rows)),
  };
  const cut = cutsScores ? decisionCut(scores.table, decisions) : null;
  if (!cut) {
    const none = notEstimated(cutless);
    const names = ['accuracy', 'balanced_accuracy', 'precision', 'recall', 'specificity', 'f1'] as const;
    return { ...ranking, ...Object.fromEntries(names.map((name) => [name, none])) };
  }
  const counts = expectedDecisions(expected, cut);
  const balanced = balancedAccuracy(counts);
  const sides = [spreads.recall, spreads.specificity].map((spread) => standardError(spread, rows));
  return {
    ...ranking,
    accuracy: banded(accuracy(counts), spreads.accuracy, rows),
    balanced_accuracy:
      balanced.value === null
        ? notEstimated(balanced.reason ?? '')
        : withBand(balanced.value, errorOfMean(sides)),
    precision: banded(precision(counts), spreads.precision, rows),
    recall: banded(recall(counts), spreads.recall, rows),
    specificity: banded(specificity(counts), spreads.specificity, rows),
    f1: banded(f1(counts), spreads.f1, rows),
  };
}
