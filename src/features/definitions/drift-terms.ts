import { driftMeasures } from '#domain/drift/measure.ts';

const measures = Object.values(driftMeasures).map(
  ({ id, name, meaning, formula, exactness, noise, source }) => ({
    id,
    name,
    text: `${meaning} Formula: ${formula}. From profiles: ${exactness} Without change: ${noise} Source: ${source}.`,
  }),
);

/** What the drift page's numbers mean. */
export const driftTerms = [
  {
    id: 'drift',
    name: 'Drift',
    text: 'How far a column of a chunk is from the reference. Bins come from the reference alone, by Doane’s rule; rows below and above its range are two bins of their own, unseen categories one, and so are missing values, which are counted and not dropped. A limit is mean + 3 standard deviations of the reference chunks’ own values. An alert needs more: the value is also above the level that one unchanged chunk of 10,000 of this size exceeds, and stands up to the number of columns looked at (Benjamini–Hochberg, at most one false alert in 1,000). Presets do as NannyML 0.13.1 and Evidently 0.7.21 do, so that numbers can be compared.',
  },
  {
    id: 'link-to-harm',
    name: 'Link to harm',
    text: 'Pearson’s correlation of a column’s drift with the signed loss of the chosen metric, over the mature chunks after the reference, with Fisher’s interval. Harm is how much worse than the reference’s mean the metric is; better is negative and no harm. The chance is one-sided and adjusted for the number of columns. A loss is seen when its mean is one that the chunks can show, or when the last chunks are worse than the limit again and again; without one no column is linked to anything. Both moving together does not say that one moved the other.',
  },
  {
    id: 'mix-and-rate',
    name: 'Mix and rate',
    text: 'The change of loss per row against the reference, taken apart by the values of a segment column: mix = Σ (share′ − share)(loss + loss′)/2, rate = Σ (loss′ − loss)(share + share′)/2. Loss is the share of wrong decisions, or the mean absolute error. Segments under 30 labelled rows on a side are shown and not judged. Source: Kitagawa (1955), J. Am. Stat. Assoc. 50, 1168–1194.',
  },
  {
    id: 'detectability',
    name: 'Smallest loss seen',
    text: '(z₀.₉₅ + z₀.₈₀) · √(s²/k + s²/K) for k mature chunks after K of the reference; s is the larger of what sampling makes of one chunk and how the reference’s chunks differ. A smaller loss may be there and not show.',
  },
  ...measures,
] as const;
