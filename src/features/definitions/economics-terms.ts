/** Words about value, retraining and the verdict. */
export const economicsTerms = [
  {
    id: 'value',
    name: 'Value',
    text: 'Money that predictions made: the number of rows in each cell of actual × predicted times what such a row is worth, as people entered it; per prediction by the number of rows, ± 1.96 standard errors over rows. A constant added to one actual class changes no comparison, so value is always shown against a rule without a model (always one class; for quantities always the mean of the reference) and against the first mature chunks. The total is that of NannyML’s business value. Its figure per prediction is another quantity: its code divides every column of the matrix by that column’s own sum, where its documentation says by the number of observations; on its own test chunk it prints 10.58 where 106,231.76 / 20,000 is 5.31.',
  },
  {
    id: 'value-reference',
    name: 'Reference of value, value lost',
    text: 'Later value is held against the mean of the first mature chunks after go-live, four unless told; never against the best chunk, because the best of twelve equal chunks lies 1.6 standard errors above their mean by chance. A change is split into mix (other cases came) and rate (the same cases were decided worse) over the actual classes (Kitagawa 1955). Only the rate part is the model’s own loss, and only it can come back by a retrain.',
  },
  {
    id: 'value-threshold',
    name: 'Value-optimal threshold',
    text: 'The score from which a positive decision is worth more: (V00 − V01) / ((V00 − V01) + (V11 − V10)), if scores are true chances (Elkan 2001). Moving the threshold needs no retrain, so it is looked at first.',
  },
  {
    id: 'net-benefit',
    name: 'Net benefit of a retrain',
    text: '(1 − p)·M·E[gain; shipped] − K − p·(1 − d)·L: predictions until the next retrain that would happen anyway times the expected gain of what passes its test, less the marginal cost of the retrain and the expected loss from a broken one. The cost with its share of the platform is for the books, never for the decision. Break-evens are the values of one input at which it is nothing.',
  },
  {
    id: 'test-size',
    name: 'Size of a test',
    text: 'Rows scored by both models: (z_a·√p_d + z_b·√(p_d − D²))²/D² with p_d the share of rows on which exactly one is right and D the difference (Connor 1987). For 0.15 against 0.05 that is 155 pairs; the 79 found in a tutorial sees the difference half of the time.',
  },
  {
    id: 'cadence',
    name: 'How often to retrain',
    text: 'The interval at which retrains and lost value together cost least per day: √(2K/(aN)) where value falls by a per prediction and day. The optimum is flat, so a band is shown within which it costs at most a tenth more. Where decay cannot be told from nothing, no interval is recommended.',
  },
  {
    id: 'verdict',
    name: 'Verdict',
    text: 'Rules asked in order, the first that applies decides. 0: no value, under 100 mature rows, no measurable loss: cannot judge. 1: the drop began with a version, and rolling back brings more than a retrain: roll back. 2: open data incident or leakage; 3: skew or upstream change and a loss: investigate first. 4: a season or rare event explains it; 5: the loss is at most what nobody minds: leave alone. 6: labels under 90 %: wait for labels, or 6b, where waiting costs more than it teaches, investigate first. 7: the loss may be nothing: leave alone. 8: a sudden drop without a known cause: investigate first. 8b: another threshold brings money for certain, and not less than a retrain: move threshold. 9: net benefit not above 0, or paying with a chance under 0.80, or a cost at which no cadence pays: leave alone. 10: retrain now. It holds for 28 days, or until labels are mature.',
  },
] as const;
