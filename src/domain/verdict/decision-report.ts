import type { Flippable } from '#domain/economics/break-even.ts';
import { isoDate } from '#domain/time/instant.ts';
import type { CadenceAdvice, Decision, ValueSummary } from './decide.ts';
import type { DecisionInput } from './decision-input.ts';
import { evidenceSymbols } from './evidence-symbols.ts';
import type { Fact, Verdict } from './verdict.ts';

/** Short names of the inputs that a break-even is given for. */
const breakEvenSymbols: Readonly<Record<Flippable, string>> = {
  mean: 'mu',
  perDay: 'N',
  horizonDays: 'H',
  leadDays: 'lead',
  cost: 'K',
  breakChance: 'p_cat',
};

const fact = ({ input, name, text }: Fact) => ({ input: evidenceSymbols[input], name, text });

const verdictPart = (verdict: Verdict) => ({
  verdict: verdict.kind,
  rule: verdict.rule,
  reason: verdict.reason,
  action: verdict.action,
  facts: verdict.facts.map(fact),
  inputs: verdict.inputs.map((input) => evidenceSymbols[input]),
  missing: verdict.missing.map(({ input, name, text }) => ({
    input: evidenceSymbols[input],
    name,
    remedy: text,
  })),
  would_change: verdict.turns.map((turn) => ({ ...fact(turn), verdict: turn.verdict })),
  notes: verdict.notes,
  valid_until: verdict.validUntil === null ? null : isoDate(verdict.validUntil),
});

const valuePart = ({ value, rules, optimalThreshold, split, gap }: ValueSummary) => ({
  n: value.n,
  total: value.total,
  per_prediction: value.perPrediction,
  low: value.low,
  high: value.high,
  optimal_threshold: optimalThreshold,
  best_rule: rules.best,
  perfect: rules.perfect,
  lift_vs_best_trivial: rules.lift,
  share_of_perfect: rules.shareOfPossible,
  mix_effect: split?.mix ?? null,
  rate_effect: split?.rate ?? null,
  gap: gap && { value: gap.gap, low: gap.low, high: gap.high },
});

const cadencePart = ({ best, band, bySlope, delayed, retrains }: CadenceAdvice) => ({
  kind: best.kind,
  reason: best.kind === 'every' ? null : best.reason,
  days: best.kind === 'every' ? best.days : null,
  cost_per_day: best.kind === 'every' ? best.costPerDay : null,
  band,
  by_slope: bySlope,
  retrains_within_horizon: retrains,
  with_label_delay: delayed && {
    kind: delayed.cadence.kind,
    days: delayed.cadence.kind === 'every' ? delayed.cadence.days : null,
    cost_per_day: delayed.costPerDay,
    floor_per_day: delayed.floorPerDay,
    recoverable_share: delayed.recoverable,
  },
});

/** What `npm run decide` prints: verdict, money, break-evens and interval, as JSON can carry them. */
export function decisionReport(input: DecisionInput, decision: Decision) {
  const { verdict, value, cost, benefit, breakEvens, cadence } = decision;
  return {
    model: input.model,
    currency: input.currency,
    as_of: input.asOf === null ? null : new Date(input.asOf).toISOString(),
    ...verdictPart(verdict),
    stated: Object.entries(input.notes).map(([name, note]) => ({
      input: evidenceSymbols[name as keyof typeof evidenceSymbols],
      note,
    })),
    value: value && valuePart(value),
    cost: cost && { stages: cost.stages, marginal: cost.marginal, fully_loaded: cost.fullyLoaded },
    net_benefit: benefit && {
      mean: benefit.mean,
      p5: benefit.low,
      p95: benefit.high,
      chance_of_paying: benefit.payChance,
      chance_of_paying_untested: benefit.untested.payChance,
      untested: benefit.untested.mean,
      value_of_test: benefit.valueOfTest,
      chance_worse: benefit.odds.worse,
      chance_worse_and_shipped: benefit.odds.worseAndShipped,
      chance_shipped: benefit.odds.accept,
      failure_cost: benefit.failureCost,
      predictions: benefit.predictions,
      payback_days: benefit.paybackDays,
    },
    break_evens: Object.fromEntries(breakEvens.map(({ input: name, at }) => [breakEvenSymbols[name], at])),
    break_even_gain_untested: decision.breakEvenGain,
    interval: cadence && cadencePart(cadence),
    remarks: decision.remarks,
  };
}
