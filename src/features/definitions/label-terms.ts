/** Words about late labels, estimates and the quality of the data. */
export const labelTerms = [
  {
    id: 'label-age',
    name: 'Label-age curve, maturity',
    text: 'The share of the labels that will come which is there so many days after the prediction. Chunks are the cohorts: for each age class, the labels known at the next age are divided by those known at this one, over the chunks whose every row is old enough for both; completeness is one over the product of the factors still to come (chain-ladder, Mack 1993). One curve for all outcomes. A chunk is mature, and its figures are facts, once 90 % of its rows have their label; its date is when the curve leads one to expect that.',
  },
  {
    id: 'provisional-band',
    name: 'Band of a provisional point',
    text: 'Where a figure may end once the missing labels are there: its interval, widened on both sides by the unlabelled share of the rows times the distance from the reference’s mean to its limit. The rows still to come may so differ from the first ones by as much as one reference chunk differs from another.',
  },
  {
    id: 'estimate',
    name: 'Estimate without labels',
    text: 'What a metric would be on all rows of a chunk if scores meant what they meant on the reference (confidence-based performance estimation). Scores are read as chances by an isotonic map fitted on the reference, used only if it lowers the calibration error on reference chunks held out; each row then counts as so much of a positive and so much of a negative. Its band is ± 3 sampling errors from the reference’s rows. It sees what moved inputs do to a model; it cannot see that the same inputs now lead to other outcomes. For models that decide between classes; none for models of a quantity.',
  },
  {
    id: 'trust-record',
    name: 'Trust record of an estimate',
    text: 'Past estimates against the labels that came later. Do not rely on this: the realised value lay outside the band in the last two mature chunks, or in at least two and more than one in ten, and the mean error takes up more than half of the way to the nearer limit, or is above two thirds of what saying “nothing changed” would have been off by. Under three mature chunks a record is unproven.',
  },
  {
    id: 'data-quality',
    name: 'Data quality, incident',
    text: 'Shares of missing values, values that are no numbers, categories and numbers that the reference never had, and counts of rows. The limit of a share is its mean over the reference chunks plus three times the larger of their deviation and the sampling error at this size, plus three rows, and at least half a percentage point above the mean; of a count of rows, the median ± 3 median deviations of the same kind of period, and at least from two thirds of it to one and a half. Neighbouring chunks with the same fault are one incident, and columns in which it began in the same chunk belong to it.',
  },
  {
    id: 'skew-or-drift',
    name: 'Skew or drift',
    text: 'Skew: the first served chunk already differed from the reference, so training and serving do not see the same data. Drift: it was alike, and the latest chunk differs from it. The difference is the share of rows that would have to move to make two histograms alike (total variation); it counts above 0.05, above what reference chunks differ from their whole by, and above what chance gives at this size.',
  },
] as const;
