/** What the maturity pages' numbers mean. */
export const maturityTerms = [
  {
    id: 'maturity-level',
    name: 'Maturity level',
    text: 'From 1 (by hand) to 5 (monitoring starts retraining), for one model. A dimension’s level is its highest passed statement with nothing failed below it; the overall level is the highest row of the staging table that all nine dimensions meet, 1 at least. Not sure, partly and no answer count as no. Without a comparison of predictions with actuals the level is 1, whatever else is there.',
  },
  {
    id: 'maturity-range',
    name: 'Evidenced, claimed, possible',
    text: 'Three readings of the same answers: with evidence young enough only; as given; and with every “not sure” taken as a yes. Evidence counts for 365 days, for the comparison with actuals 90 days or twice the label delay, whichever is longer.',
  },
  {
    id: 'maturity-target',
    name: 'Needed level',
    text: 'The highest level that something asks for (models, people, pace of decay, new ideas, cost of errors, rules), but not above the lowest cap (capacity, label delay, critical errors, approval, cost of a retrain, steady change). Single dimensions may need more. All thresholds stand in the edition and can be changed.',
  },
  {
    id: 'maturity-share',
    name: 'Share of the way to what is needed',
    text: '1 − Σ max(0, need − level) / Σ need over the nine dimensions, in percent. What exceeds a need earns nothing. After OWASP SAMM’s percent to target.',
  },
] as const;
