import type { BinaryScores, MulticlassOutcome, Outcome } from '#domain/profile/outcome.ts';
import { calibrationError } from './calibration.ts';
import {
  accuracy,
  balancedAccuracy,
  f1,
  precision,
  recall,
  specificity,
  type Confusion,
} from './decisions.ts';
import { clipped, meanOf, noEstimate } from './estimate.ts';
import type { Estimate, MetricDefinition } from './metric.ts';
import { averagePrecision, rocAuc } from './ranking.ts';
import {
  macroBalancedAccuracy,
  macroCalibrationError,
  macroF1,
  macroPrecision,
  macroRecall,
  macroRocAuc,
  macroSpecificity,
  overallAccuracy,
} from './several-classes.ts';

const wilsonText = 'Wilson’s score interval.';
const exactCounts = 'Exact: computed from counts.';
const exactSums = 'Exact up to rounding: computed from sums over rows.';
const meanText = 'Mean ± t standard errors over rows (Student’s t, n − 1 degrees of freedom).';
const macroText =
  'Several classes: the intervals of the classes, squared and added as if independent (Newcombe 1998; Zou & Donner 2008).';
const macroMean = 'several classes: unweighted mean of each class against the rest';
const exactScores =
  'Exact while a chunk has at most as many distinct scores as its profile keeps (10,000 by default).';
const sklearn = (name: string) => `scikit-learn, sklearn.metrics.${name}`;

interface Computations {
  readonly binary: (counts: Confusion, scores: BinaryScores | null) => Estimate;
  readonly multiclass: (outcome: MulticlassOutcome) => Estimate;
}

/** Chooses by task; a metric asked of a task it is not for says so. */
const by =
  ({ binary, multiclass }: Computations, range: MetricDefinition['range']) =>
  (outcome: Outcome): Estimate => {
    if (outcome.task === 'binary') return clipped(binary(outcome.decisions, outcome.scores), range);
    if (outcome.task === 'multiclass') return clipped(multiclass(outcome), range);
    return noEstimate('Not defined for models of a quantity.');
  };

const needScores =
  (compute: (scores: BinaryScores) => Estimate) =>
  (_: Confusion, scores: BinaryScores | null): Estimate =>
    scores ? compute(scores) : noEstimate('The log has no scores.');

const noClassScores = noEstimate('The log has no score per class.');

const ratio = { tasks: ['binary', 'multiclass'], range: [0, 1], unit: 'ratio' } as const;
const higher = { ...ratio, direction: 'higher-is-better' } as const;

/** Metrics of models that decide between classes. */
export const classMetrics = {
  roc_auc: {
    ...higher,
    id: 'roc_auc',
    name: 'ROC AUC',
    meaning:
      'How well scores order the rows: the chance that a random positive scores above a random negative.',
    formula:
      'Σ over positives of (negatives below + half of ties) / (positives × negatives); several classes: unweighted mean of each class against the rest, classes without both sides left out',
    interval: `DeLong’s variance on the logit scale; none where scores separate the classes completely. ${macroText}`,
    exactness: `${exactScores} From score bins, rows of one bin count as ties: off by at most half the share of positive–negative pairs that share a bin, under 0.001 for scores spread over 4,096 bins.`,
    source: `${sklearn('roc_auc_score')}; DeLong, DeLong & Clarke-Pearson 1988`,
    compute: by({ binary: needScores(({ table }) => rocAuc(table)), multiclass: macroRocAuc }, [0, 1]),
  },
  average_precision: {
    ...higher,
    tasks: ['binary'],
    id: 'average_precision',
    name: 'Average precision',
    meaning:
      'Precision averaged over all thresholds, weighted by the recall each adds; its floor is the rate of positives.',
    formula: 'Σ (recallₖ − recallₖ₋₁) · precisionₖ, from the highest score down, without interpolation',
    interval: 'Logit interval with the number of positives as sample size (Boyd, Eng & Page 2013).',
    exactness: `${exactScores} From score bins, rows of one bin enter as one step: off by more where few rows decide the top of the ranking.`,
    source: sklearn('average_precision_score'),
    compute: by(
      {
        binary: needScores(({ table }) => averagePrecision(table)),
        multiclass: () => noEstimate('Defined for yes/no models only.'),
      },
      [0, 1],
    ),
  },
  accuracy: {
    ...higher,
    id: 'accuracy',
    name: 'Accuracy',
    meaning: 'Share of decisions that were right.',
    formula: '(true positives + true negatives) / labelled rows',
    interval: wilsonText,
    exactness: exactCounts,
    source: sklearn('accuracy_score'),
    compute: by({ binary: accuracy, multiclass: overallAccuracy }, [0, 1]),
  },
  balanced_accuracy: {
    ...higher,
    id: 'balanced_accuracy',
    name: 'Balanced accuracy',
    meaning: 'Recall averaged over the classes: accuracy as if every class were equally common.',
    formula: '(recall + specificity) / 2; several classes: mean recall over the classes among the actuals',
    interval: `Wilson’s intervals of recall and specificity, squared and added (Newcombe 1998). ${macroText}`,
    exactness: exactCounts,
    source: sklearn('balanced_accuracy_score'),
    compute: by({ binary: balancedAccuracy, multiclass: macroBalancedAccuracy }, [0, 1]),
  },
  precision: {
    ...higher,
    id: 'precision',
    name: 'Precision',
    meaning: 'Share of positive decisions that were right.',
    formula: `true positives / (true positives + false positives); ${macroMean}, a class that was never predicted counts 0`,
    interval: `${wilsonText} ${macroText}`,
    exactness: exactCounts,
    source: sklearn('precision_score'),
    compute: by({ binary: precision, multiclass: macroPrecision }, [0, 1]),
  },
  recall: {
    ...higher,
    id: 'recall',
    name: 'Recall',
    meaning: 'Share of actual positives that the model found.',
    formula: `true positives / (true positives + false negatives); ${macroMean}, a class without an actual counts 0`,
    interval: `${wilsonText} ${macroText}`,
    exactness: exactCounts,
    source: sklearn('recall_score'),
    compute: by({ binary: recall, multiclass: macroRecall }, [0, 1]),
  },
  specificity: {
    ...higher,
    id: 'specificity',
    name: 'Specificity',
    meaning: 'Share of actual negatives that the model left alone.',
    formula: `true negatives / (true negatives + false positives); ${macroMean}`,
    interval: `${wilsonText} ${macroText}`,
    exactness: exactCounts,
    source: `${sklearn('recall_score')} with pos_label = 0`,
    compute: by({ binary: specificity, multiclass: macroSpecificity }, [0, 1]),
  },
  f1: {
    ...higher,
    id: 'f1',
    name: 'F1',
    meaning: 'Harmonic mean of precision and recall.',
    formula: `2·TP / (2·TP + FP + FN); ${macroMean}, over classes that are actual or predicted`,
    interval: `Wilson’s interval of TP / (TP + FP + FN), carried over by 2q / (1 + q). ${macroText}`,
    exactness: exactCounts,
    source: sklearn('f1_score'),
    compute: by({ binary: f1, multiclass: macroF1 }, [0, 1]),
  },
  log_loss: {
    ...ratio,
    range: [0, null],
    unit: 'nats',
    direction: 'lower-is-better',
    id: 'log_loss',
    name: 'Log loss',
    meaning: 'How surprised the scores were by what happened; punishes confident mistakes.',
    formula: 'mean of −ln(score given to what happened), scores clipped to [1e-15, 1 − 1e-15]',
    interval: meanText,
    exactness: exactSums,
    source: sklearn('log_loss'),
    compute: by(
      {
        binary: needScores(({ logLoss }) => meanOf(logLoss)),
        multiclass: ({ scores }) => (scores ? meanOf(scores.logLoss) : noClassScores),
      },
      [0, null],
    ),
  },
  brier: {
    ...ratio,
    range: [0, 2],
    direction: 'lower-is-better',
    id: 'brier',
    name: 'Brier score',
    meaning: 'Mean squared distance between score and what happened; 0 is perfect.',
    formula: 'mean of (score − actual)²; several classes: summed over classes, range 0–2',
    interval: meanText,
    exactness: exactSums,
    source: `${sklearn('brier_score_loss')}; Brier 1950 for several classes`,
    compute: by(
      {
        binary: needScores(({ squaredError }) => meanOf(squaredError)),
        multiclass: ({ scores }) => (scores ? meanOf(scores.squaredError) : noClassScores),
      },
      [0, 2],
    ),
  },
  calibration_error: {
    ...ratio,
    direction: 'lower-is-better',
    id: 'calibration_error',
    name: 'Calibration error',
    meaning: 'Mean gap between score and observed rate: whether 0.7 happens seven times in ten.',
    formula:
      'Σ over 10 equal-width bins of share of rows · |mean score − observed rate|; several classes: class-wise, the mean of each class against the rest',
    interval: 'None: the measure is biased upwards in small chunks, and an interval would hide that.',
    exactness: `${exactScores} From score bins, mean scores are off by at most half a bin (0.00012 for 4,096 bins), and rows in a bin that an edge of the ten cuts stand on the side of its middle.`,
    source: 'Naeini, Cooper & Hauskrecht 2015',
    compute: by(
      { binary: needScores(({ table }) => calibrationError(table)), multiclass: macroCalibrationError },
      [0, 1],
    ),
  },
} satisfies Record<string, MetricDefinition>;
