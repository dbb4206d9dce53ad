import { breakEvenGain, breakEvens, type BreakEven } from '#domain/economics/break-even.ts';
import { retrainCost, type RetrainCost } from '#domain/economics/cost-sheet.ts';
import { countedValue, type RowValue } from '#domain/economics/counted-value.ts';
import type { Fault } from '#domain/economics/fault.ts';
import { benefitWarnings } from '#domain/economics/benefit-input.ts';
import { retrainsWithin } from '#domain/economics/finite-horizon.ts';
import { delayedCadence, type DelayedCadence } from '#domain/economics/label-delay.ts';
import { matrixWarnings } from '#domain/economics/matrix-warnings.ts';
import { classValues, mixRate, type MixRate } from '#domain/economics/mix-rate.ts';
import { netBenefit, type NetBenefit } from '#domain/economics/net-benefit.ts';
import { rateGap, type RateGap } from '#domain/economics/rate-gap.ts';
import { cadence, cadenceBand, slopeBand, type Cadence } from '#domain/economics/retrain-interval.ts';
import { trivialRules, type TrivialRules } from '#domain/economics/trivial-rules.ts';
import { optimalThreshold } from '#domain/economics/value-threshold.ts';
import type { Interval } from '#domain/quantity/interval.ts';
import {
  unnamedCurrency,
  type CadencePlan,
  type CountedEvidence,
  type DecisionInput,
} from './decision-input.ts';
import { noEvidence, type Evidence } from './evidence.ts';
import { judge } from './judge.ts';
import type { Verdict } from './verdict.ts';

/** How often to retrain, with how sharply that is known. */
export interface CadenceAdvice {
  readonly best: Cadence;
  /** Days within 10 % of the least cost; an open upper end is null. */
  readonly band: { readonly low: number; readonly high: number | null } | null;
  /** Best days at both ends of the slope's interval; null where they do not exist. */
  readonly bySlope: Interval | null;
  readonly delayed: DelayedCadence | null;
  /** Retrains that pay within the horizon; null without one, or where decay is not linear. */
  readonly retrains: number | null;
}

/** Value of counted predictions. */
export interface ValueSummary {
  /** Of the newest counts. */
  readonly value: RowValue;
  readonly rules: TrivialRules;
  readonly optimalThreshold: number | null;
  /** Against the reference; null without one. */
  readonly split: MixRate | null;
  readonly gap: RateGap | null;
}

/** What follows from a decision's inputs. */
export interface Decision {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly value: ValueSummary | null;
  readonly cost: RetrainCost | null;
  readonly benefit: NetBenefit | null;
  readonly breakEvens: readonly BreakEven[];
  /** Gain per prediction from which an untested retrain pays; null without inputs. */
  readonly breakEvenGain: number | null;
  readonly cadence: CadenceAdvice | null;
  /** What is odd, in words. */
  readonly remarks: readonly Fault[];
}

/** Value of counts, split against the reference where there is one. Null where there are no counts at all. */
export function summariseValue({ matrix, counts, reference, now }: CountedEvidence): ValueSummary | null {
  const newest = now ?? counts ?? reference;
  if (!newest) return null;
  const both = reference && now ? { reference, now } : null;
  return {
    value: countedValue(matrix, newest),
    rules: trivialRules(matrix, newest),
    optimalThreshold: optimalThreshold(matrix),
    split: both && mixRate(classValues(matrix, both.reference), classValues(matrix, both.now)),
    gap: both && rateGap(matrix, both.reference, both.now),
  };
}

/** The interval band of a plan. */
export function adviseCadence(plan: CadencePlan): CadenceAdvice {
  const { decay, slopes, dataAgeDays, horizonDays, perDay, cost } = plan;
  const best = cadence(plan);
  const linear = decay.kind === 'linear' ? decay.perDay : null;
  return {
    best,
    band: best.kind === 'every' ? cadenceBand(plan, best) : null,
    bySlope: slopes && slopeBand(slopes, plan),
    delayed: dataAgeDays === null ? null : delayedCadence(plan, dataAgeDays),
    retrains:
      horizonDays === null || linear === null
        ? null
        : retrainsWithin({ slope: linear, perDay, cost, horizonDays }),
  };
}

/** True where the interval of the slope does not say whether there is any decay. */
const isFlat = ({ slopes }: CadencePlan): boolean => slopes !== null && slopes.low <= 0;

const noDecay: Fault = {
  path: 'a_lo',
  what: 'No decay can be measured: the interval of its slope holds 0, so no cadence is recommended.',
  remedy: 'Look again after more chunks.',
};

/** Evidence that follows from the parts; what is stated goes before it. */
function completed(input: DecisionInput, parts: Pick<Decision, 'value' | 'benefit' | 'cadence'>): Evidence {
  const { value, benefit, cadence: advice } = parts;
  const followed: Partial<Evidence> = {
    valued: input.value !== null || input.evidence.gapHigh != null,
    ...(value?.gap ? { gapLow: value.gap.low, gapHigh: value.gap.high } : {}),
    ...(input.value?.now && value ? { matureRows: value.value.n } : {}),
    ...(benefit ? { netBenefit: benefit.mean, payChance: benefit.untested.payChance } : {}),
    // An interval that exists, or no decay at all, is another rule's business.
    ...(advice && input.cadence?.decay.kind === 'saturating'
      ? { neverPays: advice.best.kind === 'never' }
      : {}),
  };
  return { ...noEvidence, ...followed, ...input.evidence };
}

/**
 * Verdict, value, net benefit, break-evens and interval band from one set of inputs: the same figures on the page and on
 * the command line.
 * @param input whose parts are without faults.
 */
export function decide(input: DecisionInput): Decision {
  const { benefit: planned } = input;
  const value = input.value && summariseValue(input.value);
  const benefit = planned && netBenefit(planned);
  const inDoubt = input.cadence !== null && isFlat(input.cadence);
  const advice = input.cadence && !inDoubt ? adviseCadence(input.cadence) : null;
  const evidence = completed(input, { value, benefit, cadence: advice });
  const context = { currency: input.currency ?? unnamedCurrency, asOf: input.asOf };
  return {
    verdict: judge(evidence, context),
    evidence,
    value,
    cost: input.costs && retrainCost(input.costs),
    benefit,
    breakEvens: planned ? breakEvens(planned) : [],
    breakEvenGain: planned && benefit && breakEvenGain(planned, benefit.predictions),
    cadence: advice,
    remarks: [
      ...(input.value ? matrixWarnings(input.value.matrix) : []),
      ...(planned ? benefitWarnings(planned) : []),
      ...(inDoubt ? [noDecay] : []),
    ],
  };
}
