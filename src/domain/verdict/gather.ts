import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import { caseRemarks, currencyFaults, plainCase } from '#domain/economics/case-remarks.ts';
import type { Fault } from '#domain/economics/fault.ts';
import type { RecoveryBelief } from '#domain/economics/recovery-belief.ts';
import { benefitOf, beliefOf, type RetrainPlan } from '#domain/economics/retrain-plan.ts';
import { valueCourse, type ValueCourse } from '#domain/economics/value-course.ts';
import type { ValueDefinition } from '#domain/economics/value-definition.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import { defaultRule } from '#domain/profile/default-rule.ts';
import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import { regroup } from '#domain/profile/regroup.ts';
import type { IncidentNotes } from '#domain/quality/incident-notes.ts';
import { dayMs } from '#domain/time/instant.ts';
import type { CadencePlan, CountedEvidence, DecisionInput } from './decision-input.ts';
import { eventEvidence } from './event-evidence.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';
import { labelEvidence } from './label-evidence.ts';
import { qualityEvidence } from './quality-evidence.ts';
import type { StatedEvidence } from './stated-evidence.ts';
import { thresholdOption, type ThresholdOption } from './threshold-option.ts';

/** Everything that is known of a model, from its source and from people. */
export interface Known {
  readonly profile: ModelProfile;
  /** Without faults and fitting the model; null where nobody said. */
  readonly definition: ValueDefinition | null;
  /** Without faults; null where nobody said. */
  readonly plan: RetrainPlan | null;
  readonly events: readonly ModelEvent[];
  readonly incidentNotes: IncidentNotes;
  readonly stated: StatedEvidence;
}

/** A decision's inputs with what they were made of. */
export interface Gathered {
  readonly input: DecisionInput;
  /** Null without a value definition. */
  readonly course: ValueCourse | null;
  readonly threshold: ThresholdOption | null;
  readonly belief: RecoveryBelief | null;
  /** Predictions per day; null where neither log nor plan tells. */
  readonly perDay: number | null;
  /** Where an input comes from, in words. */
  readonly origins: Readonly<Partial<Record<EvidenceInput, string>>>;
  readonly remarks: readonly Fault[];
}

/** Days of the log that the volume is the mean of. */
const volumeDays = 28;

/** Rows per day over the newest four weeks of the log; null for a log without time. */
export function volumeOf(chunks: readonly ChunkProfile[]): number | null {
  const end = chunks.at(-1)?.end ?? null;
  if (end === null) return null;
  const recent = chunks.filter(({ start }) => start !== null && start >= end - volumeDays * dayMs);
  const used = recent.length > 0 ? recent : chunks.slice(-1);
  const from = used[0]?.start ?? end;
  const rows = used.reduce((sum, chunk) => sum + chunk.rows, 0);
  return end > from ? (rows / (end - from)) * dayMs : null;
}

/** Analysis chunks in the grain that is judged; a log cut finer than a week is judged by the week. */
export const judgedChunks = ({ chunks, spec }: ModelProfile): readonly ChunkProfile[] =>
  regroup(chunks, defaultRule(spec.chunkRule)).filter(({ period }) => period === 'analysis');

/** Mean of the actuals in the reference period of a model of a quantity; null for other models and without labels. */
function usualActual({ chunks }: ModelProfile): number | null {
  const known = chunks.flatMap(({ period, outcome }) =>
    period === 'reference' && outcome.task === 'regression' && outcome.actual.n > 0 ? [outcome.actual] : [],
  );
  const n = known.reduce((sum, actual) => sum + actual.n, 0);
  return n > 0 ? known.reduce((sum, actual) => sum + actual.mean * (actual.n / n), 0) : null;
}

/** Money that the threshold move brings over the horizon, less nothing: its cost is taken as nil. */
function thresholdEvidence(
  option: ThresholdOption | null,
  predictions: number | null,
): Pick<Evidence, 'thresholdBenefit' | 'thresholdBenefitLow'> {
  const gain = option?.gain ?? null;
  const known = gain !== null && predictions !== null && gain.perPrediction !== null && gain.low !== null;
  return {
    thresholdBenefit: known ? predictions * (gain.perPrediction ?? 0) + 0 : null,
    thresholdBenefitLow: known ? predictions * (gain.low ?? 0) + 0 : null,
  };
}

/** Net benefit of going back: what the drop costs over the horizon, less the cost of going back. */
function rollbackBenefit(
  course: ValueCourse,
  plan: RetrainPlan | null,
  { perDay, versionDrop }: { readonly perDay: number | null; readonly versionDrop: boolean | null },
): number | null {
  const step = course.fit.kind === 'fitted' ? course.fit.step : null;
  if (versionDrop !== true || !plan || perDay === null || !step) return null;
  return perDay * plan.horizonDays * step.size - plan.rollbackCost;
}

function countedOf(definition: ValueDefinition, course: ValueCourse): CountedEvidence | null {
  if (definition.worth.kind !== 'matrix') return null;
  const [reference, now] = [course.reference?.counts ?? null, course.newest?.counts ?? null];
  return { matrix: definition.worth.matrix, counts: null, reference, now };
}

/** A cadence where decay can be measured, and nothing jumped. */
function cadenceOf(course: ValueCourse, benefit: BenefitInput | null): CadencePlan | null {
  const { fit } = course;
  if (!benefit || fit.kind !== 'fitted' || !fit.measurable || fit.step) return null;
  const { cost, breakChance, catchChance, breakLoss, perDay, leadDays, horizonDays } = benefit;
  return {
    decay: { kind: 'linear', perDay: fit.slope },
    slopes: fit.interval,
    perDay,
    cost: cost + breakChance * (1 - catchChance) * breakLoss,
    dataAgeDays: leadDays,
    horizonDays,
  };
}

/** Evidence of a course of value, over what quality and events say. */
function measured(known: Known, course: ValueCourse, parts: MeasuredParts): Partial<Evidence> {
  const { benefit, perDay, threshold } = parts;
  const events = eventEvidence(course, known.events);
  const horizon = known.plan?.horizonDays ?? null;
  return {
    materiality: known.definition?.materiality ?? 0,
    gapLow: course.gap?.low ?? null,
    gapHigh: course.gap?.high ?? null,
    ...labelEvidence(known.profile, course, benefit),
    ...events,
    rollbackBenefit: rollbackBenefit(course, known.plan, { perDay, versionDrop: events.versionDrop }),
    ...thresholdEvidence(threshold, perDay !== null && horizon !== null ? perDay * horizon : null),
  };
}

interface MeasuredParts {
  readonly benefit: BenefitInput | null;
  readonly perDay: number | null;
  readonly threshold: ThresholdOption | null;
}

/** Remarks on the inputs that are allowed but odd. */
function remarksOn(known: Known, course: ValueCourse | null, benefit: BenefitInput | null): readonly Fault[] {
  const counted = (code: string) =>
    known.profile.notices.reduce((sum, notice) => sum + (notice.code === code ? (notice.count ?? 0) : 0), 0);
  const newest = course?.newest?.groups ?? [];
  return caseRemarks({
    ...plainCase,
    benefit,
    referenceValue: course?.reference?.perPrediction ?? null,
    fit: course?.fit ?? null,
    emptyClasses: newest.filter(({ n }) => n === 0).map(({ name }) => name),
    matureRows: course ? course.chunks.reduce((sum, { value }) => sum + value.n, 0) : 1,
    duplicateRows: counted('duplicate-ids'),
    revisedLabels: counted('actuals-replaced'),
    share: known.plan?.sheet.share ?? 1,
  });
}

const emptyInput = (known: Known, currency: string | null): DecisionInput => ({
  model: known.profile.model.id,
  currency,
  asOf: known.profile.asOf,
  evidence: { valued: false },
  notes: known.stated.notes,
  value: null,
  costs: known.plan?.sheet ?? null,
  benefit: null,
  cadence: null,
});

/**
 * Puts together what a verdict rests on: value and labels from the profile, quality and leakage from its features,
 * causes from events, money from people; what people state with a note goes before what was measured.
 */
export function gather(known: Known): Gathered {
  const { profile, definition, plan, stated } = known;
  const currencies = [definition?.currency, plan?.sheet.currency].filter((code) => code !== undefined);
  const mixed = currencyFaults([...new Set(currencies)]);
  const base = emptyInput(known, currencies[0] ?? null);
  if (!definition || mixed.length > 0)
    return {
      input: base,
      course: null,
      threshold: null,
      belief: null,
      perDay: null,
      origins: {},
      remarks: mixed,
    };
  const chunks = judgedChunks(profile);
  const course = valueCourse(definition, chunks, usualActual(profile));
  const perDay = plan?.perDay ?? volumeOf(chunks);
  const belief = plan && beliefOf(plan.belief, course.gap?.gap ?? null);
  const priced = plan !== null && plan.sheet.lines.length > 0;
  const benefit = priced && belief && perDay !== null ? benefitOf(plan, { perDay, belief }) : null;
  const newest = chunks.filter(({ key }) => course.newest?.keys.includes(key));
  const threshold =
    definition.worth.kind === 'matrix' ? thresholdOption(definition.worth.matrix, newest) : null;
  const quality = qualityEvidence(profile, known.incidentNotes, course);
  const evidence = {
    valued: true,
    ...quality.evidence,
    ...measured(known, course, { benefit, perDay, threshold }),
    ...stated.evidence,
  };
  return {
    input: {
      ...base,
      evidence,
      value: countedOf(definition, course),
      benefit,
      cadence: cadenceOf(course, benefit),
    },
    course,
    threshold,
    belief,
    perDay,
    origins: { ...quality.origins, ...stated.notes },
    remarks: remarksOn(known, course, benefit),
  };
}
