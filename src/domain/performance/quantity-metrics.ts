import type { Outcome, RegressionOutcome } from '#domain/profile/outcome.ts';
import { clipped, meanOf, noEstimate } from './estimate.ts';
import { binaryComparison } from './mean-error.ts';
import type { Estimate, MetricDefinition } from './metric.ts';
import {
  absoluteErrorQuantile,
  meanPercentageError,
  meanSquaredLogError,
  rootMeanSquare,
  rSquared,
} from './regression-errors.ts';

const forRegression =
  (compute: (outcome: RegressionOutcome) => Estimate, range: MetricDefinition['range']) =>
  (outcome: Outcome): Estimate =>
    outcome.task === 'regression'
      ? clipped(compute(outcome), range)
      : noEstimate('Defined for models of a quantity only.');

const exactSums = 'Exact up to rounding: computed from sums over rows.';
const meanText = 'Mean ± t standard errors over rows (Student’s t, n − 1 degrees of freedom).';
const rootText = 'Interval of the mean square, carried through the root.';
const sketchText = 'Within 1 %: read from a sketch of the errors with relative accuracy 0.01.';
const rankText =
  'Between the order statistics 1.96·√(n·q·(1−q)) ranks to either side; none where these do not exist.';
const sklearn = (name: string) => `scikit-learn, sklearn.metrics.${name}`;

const loss = {
  tasks: ['regression'],
  direction: 'lower-is-better',
  range: [0, null],
  unit: 'value',
} as const;

/** Metrics of models that predict a quantity; `mean_error` serves yes/no models too. */
export const quantityMetrics = {
  mae: {
    ...loss,
    id: 'mae',
    name: 'Mean absolute error',
    meaning: 'How far off a prediction is on average, in the model’s own unit.',
    formula: 'mean of |predicted − actual|',
    interval: meanText,
    exactness: exactSums,
    source: sklearn('mean_absolute_error'),
    compute: forRegression(({ absoluteError }) => meanOf(absoluteError), [0, null]),
  },
  mean_error: {
    ...loss,
    tasks: ['binary', 'regression'],
    direction: 'zero-is-best',
    range: [null, null],
    id: 'mean_error',
    name: 'Mean error (predicted − actual)',
    meaning: 'Whether the model says too much (above zero) or too little (below zero) on the whole.',
    formula:
      'mean of predicted − actual over labelled rows; yes/no models: mean score − rate of positives (share of positive decisions − rate where there are no scores)',
    interval: meanText,
    exactness: exactSums,
    source: 'Mean bias error',
    compute: (outcome) => {
      if (outcome.task === 'binary') return binaryComparison(outcome).difference;
      return outcome.task === 'regression'
        ? meanOf(outcome.error)
        : noEstimate('Not defined for models with several classes.');
    },
  },
  mape: {
    ...loss,
    unit: 'relative',
    id: 'mape',
    name: 'Mean absolute percentage error',
    meaning: 'How far off a prediction is on average, relative to the actual.',
    formula: 'mean of |predicted − actual| / |actual|; rows with actual zero are left out and counted',
    interval: meanText,
    exactness: exactSums,
    source: `${sklearn('mean_absolute_percentage_error')}, which divides zeros by 2e-16 instead of leaving them out`,
    compute: forRegression(meanPercentageError, [0, null]),
  },
  rmse: {
    ...loss,
    id: 'rmse',
    name: 'Root mean squared error',
    meaning: 'Typical size of the error with large errors weighing more, in the model’s own unit.',
    formula: '√ mean of (predicted − actual)²',
    interval: rootText,
    exactness: exactSums,
    source: sklearn('root_mean_squared_error'),
    compute: forRegression(({ squaredError }) => rootMeanSquare(squaredError), [0, null]),
  },
  mse: {
    ...loss,
    unit: 'squared-value',
    id: 'mse',
    name: 'Mean squared error',
    meaning: 'Mean of the squared errors, in the square of the model’s unit.',
    formula: 'mean of (predicted − actual)²',
    interval: meanText,
    exactness: exactSums,
    source: sklearn('mean_squared_error'),
    compute: forRegression(({ squaredError }) => meanOf(squaredError), [0, null]),
  },
  rmsle: {
    ...loss,
    unit: 'nats',
    id: 'rmsle',
    name: 'Root mean squared log error',
    meaning: 'Typical relative error for values that span orders of magnitude.',
    formula: '√ mean of (ln(1 + predicted) − ln(1 + actual))², over rows where both are above −1',
    interval: rootText,
    exactness: exactSums,
    source: sklearn('root_mean_squared_log_error'),
    compute: forRegression(
      (outcome) => {
        const mean = meanSquaredLogError(outcome);
        const root = rootMeanSquare(outcome.squaredLogError);
        return { ...root, reason: mean.reason };
      },
      [0, null],
    ),
  },
  msle: {
    ...loss,
    unit: 'nats',
    id: 'msle',
    name: 'Mean squared log error',
    meaning: 'Mean of the squared log errors.',
    formula: 'mean of (ln(1 + predicted) − ln(1 + actual))², over rows where both are above −1',
    interval: meanText,
    exactness: exactSums,
    source: sklearn('mean_squared_log_error'),
    compute: forRegression(meanSquaredLogError, [0, null]),
  },
  r2: {
    ...loss,
    direction: 'higher-is-better',
    range: [null, 1],
    unit: 'ratio',
    id: 'r2',
    name: 'R²',
    meaning:
      'Share of the actuals’ variance that the predictions explain; below zero is worse than the mean.',
    formula: '1 − Σ(predicted − actual)² / Σ(actual − mean actual)²',
    interval:
      'That of the mean squared error, relative to the variance of the chunk’s actuals, which is taken as given.',
    exactness: exactSums,
    source: sklearn('r2_score'),
    compute: forRegression(rSquared, [null, 1]),
  },
  median_absolute_error: {
    ...loss,
    id: 'median_absolute_error',
    name: 'Median absolute error',
    meaning: 'Half of the predictions are closer than this.',
    formula: 'median of |predicted − actual|',
    interval: rankText,
    exactness: sketchText,
    source: sklearn('median_absolute_error'),
    compute: forRegression((outcome) => absoluteErrorQuantile(outcome, 0.5), [0, null]),
  },
  absolute_error_p90: {
    ...loss,
    id: 'absolute_error_p90',
    name: '90 % quantile of the absolute error',
    meaning: 'Nine of ten predictions are closer than this.',
    formula: '0.9 quantile of |predicted − actual|',
    interval: rankText,
    exactness: sketchText,
    source: 'DDSketch (Masson, Rim & Lee 2019) for the quantile',
    compute: forRegression((outcome) => absoluteErrorQuantile(outcome, 0.9), [0, null]),
  },
} satisfies Record<string, MetricDefinition>;
