import { driftTerms } from './drift-terms.ts';
import { economicsTerms } from './economics-terms.ts';
import { labelTerms } from './label-terms.ts';
import { maturityTerms } from './maturity-terms.ts';
import { replayTerms } from './replay-terms.ts';

/** Words that stand on every page, beside the metrics. */
export const terms = [
  {
    id: 'chunk',
    name: 'Chunk',
    text: 'A part of a prediction log: a day, a week, a month, or a fixed number of rows in time order. Every figure is computed chunk by chunk; weeks run Monday to Sunday, times are UTC.',
  },
  {
    id: 'reference',
    name: 'Reference and analysis period',
    text: 'The reference period is the stretch in which the model was known to work; limits come from it. The analysis period is everything after it, and is what is judged.',
  },
  {
    id: 'predicted-against-actual',
    name: 'Predicted against actual',
    text: 'The mean of what the model said and the mean of what happened, over the same rows: those whose actual is known. For yes/no models the mean score against the share of positives; for quantities the two means; for several classes the share predicted as the class against the share that is. The difference is predicted − actual: above zero the model says too much, below zero too little.',
  },
  {
    id: 'limit',
    name: 'Limit and alert',
    text: 'Limits are the mean of the reference chunks’ values ± 3 standard deviations (of the chunks, ddof 0), clipped to the metric’s range, unless the mapping sets constants. A value outside is an alert, and the alert has a direction: worse and better are different things. The same rule as NannyML, which alerts on both without telling them apart.',
  },
  {
    id: 'label-coverage',
    name: 'Label coverage, provisional',
    text: 'The share of a chunk’s rows whose actual is known. Under 90 % a point is provisional: it is drawn hollow and raises no alert, because the labels that come early are rarely like those that come late.',
  },
  {
    id: 'interval',
    name: 'Interval',
    text: 'The range shown with a figure is its 95 % confidence interval from the rows of that chunk alone. How it is made stands with each metric. It says how sure the figure is, not how far the next one may move.',
  },
  {
    id: 'health',
    name: 'Health',
    text: 'Act: the headline metric is worse than its limit in at least two of the last three mature chunks. Watch: in one of them, or when the last three move steadily towards the limit and come near it. Unknown: no labels, no reference, or too few chunks to judge. OK: none of these.',
  },
  {
    id: 'baseline',
    name: 'Naive baseline',
    text: 'What a rule without a model would have reached on the same rows: always the most common answer, always the reference’s rate or mean, or the previous chunk’s. A model that does not beat it earns nothing.',
  },
  ...labelTerms,
  ...economicsTerms,
  ...replayTerms,
  ...driftTerms,
  ...maturityTerms,
] as const;
