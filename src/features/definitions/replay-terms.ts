/** Words of the retraining page and the report. */
export const replayTerms = [
  {
    id: 'replay',
    name: 'Replay of habits',
    text: 'Every chunk is served by the model that a habit of retraining would have had by then, with the labels that it would have had; its loss is booked, and every retrain is paid. It needs a back-test: what each model would have lost on each later chunk. Over one history alone the fitted decay stands in for it, and the figures are called model-based. Perfect hindsight is a bound that nobody can follow.',
  },
  {
    id: 'first-date',
    name: 'By first date',
    text: 'A calendar of every p chunks can begin at p different chunks. All are tried: the median stands for the period, and the range shows how much the first date alone decides. Where the range is wider than the differences between periods, the date matters more than the period.',
  },
  {
    id: 'ledger',
    name: 'Promises kept',
    text: 'Of past retrains with an expected and a realised gain, how many realised gains lay inside the interval that was promised, with Wilson’s 95 % interval. Realised less expected below nought means that promises were too high. Cost per kept retrain spreads the money of rejected and rolled-back retrains over those that were kept.',
  },
] as const;
