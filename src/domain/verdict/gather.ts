import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import { caseRemarks, currencyFaults, plainCase } from '#domain/economics/case-remarks.ts';
import type { Fault } from '#domain/economics/fault.ts';
import type { RecoveryBelief } from '#domain/economics/recovery-belief.ts';
import { benefitOf, beliefOf, type RetrainPlan } from '#domain/economics/retrain-plan.ts';
import type { Retrain } from '#domain/economics/ledger/ledger.ts';
import { isMixed, valueCourse, type ValueCourse } from '#domain/economics/value-course.ts';
import { goLives } from '#domain/economics/version-value.ts';
import { labelReport, settledShare, type LabelReport } from '#domain/labels/chunk-labels.ts';
import type { ValueDefinition } from '#domain/economics/value-definition.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { IncidentNotes } from '#domain/quality/incident-notes.ts';
import type { CadencePlan, CountedEvidence, DecisionInput } from './decision-input.ts';
import { eventEvidence } from './event-evidence.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';
import { labelEvidence } from './label-evidence.ts';
import { contextOf, judgedChunks, volumeOf } from './model-context.ts';
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
  /** Releases, retrains of the ledger among them, and what happened around the model. */
  readonly events: readonly ModelEvent[];
  readonly ledger: readonly Retrain[];
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
function cadenceOf(
  course: ValueCourse,
  benefit: BenefitInput | null,
  labelDays: number | null,
): CadencePlan | null {
  const { fit } = course;
  if (!benefit || fit.kind !== 'fitted' || !fit.measurable || fit.step) return null;
  const { cost, breakChance, catchChance, breakLoss, perDay, leadDays, horizonDays } = benefit;
  return {
    decay: { kind: 'linear', perDay: fit.slope },
    slopes: fit.interval,
    perDay,
    cost: cost + breakChance * (1 - catchChance) * breakLoss,
    // Newest usable data are as old as labels are late, and older by the way into service.
    dataAgeDays: (labelDays ?? 0) + leadDays,
    horizonDays,
  };
}

/** Evidence of a course of value, over what quality and events say. */
function measured(known: Known, course: ValueCourse, parts: MeasuredParts): Partial<Evidence> {
  const { benefit, perDay, threshold } = parts;
  const events = eventEvidence(course, known.events, known.definition?.materiality);
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
function remarksOn(
  known: Known,
  {
    course,
    benefit,
    labels,
  }: {
    readonly course: ValueCourse;
    readonly benefit: BenefitInput | null;
    readonly labels: LabelReport;
  },
): readonly Fault[] {
  const counted = (code: string) =>
    known.profile.notices.reduce((sum, notice) => sum + (notice.code === code ? (notice.count ?? 0) : 0), 0);
  const newest = course.newest?.groups ?? [];
  const lives = goLives(known.events);
  return caseRemarks({
    ...plainCase,
    benefit,
    dataAgeDays: benefit && (labels.maturityDays ?? 0) + benefit.leadDays,
    retrainPending: known.ledger.some(({ outcome }) => outcome === 'pending'),
    mixedChunks: course.chunks.flatMap(({ chunk }) => (isMixed(chunk, lives) ? [chunk.key] : [])),
    earlyLabels: labels.curve?.early ?? 0,
    everLabelled: settledShare(labels.curve),
    referenceValue: course.reference?.perPrediction ?? null,
    fit: course.fit,
    emptyClasses: newest.filter(({ n }) => n === 0).map(({ name }) => name),
    matureRows: course.chunks.reduce((sum, { value }) => sum + value.n, 0),
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

/** What is wrong with the currencies of value and costs; nothing where they are one. */
function mixedCurrencies({ definition, plan }: Known): readonly Fault[] {
  const codes = [definition?.currency, plan?.sheet.currency].filter((code) => code !== undefined);
  return currencyFaults([...new Set(codes)]);
}

/**
 * Puts together what a verdict rests on: value and labels from the profile, quality and leakage from its features,
 * causes from events, money from people; what people state with a note goes before what was measured.
 */
export function gather(everything: Known): Gathered {
  const mixed = mixedCurrencies(everything);
  // Costs in another currency than the value cannot be held against it: they count as not said.
  const known = mixed.length > 0 ? { ...everything, plan: null } : everything;
  const { profile, definition, plan, stated } = known;
  const base = emptyInput(known, definition?.currency ?? plan?.sheet.currency ?? null);
  if (!definition)
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
  const labels = labelReport(profile);
  const course = valueCourse(definition, chunks, contextOf(profile, known.events, labels));
  const perDay = plan?.perDay ?? volumeOf(chunks, profile.asOf);
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
      cadence: cadenceOf(course, benefit, labels.maturityDays),
    },
    course,
    threshold,
    belief,
    perDay,
    origins: { ...quality.origins, ...stated.notes },
    remarks: [...mixed, ...remarksOn(known, { course, benefit, labels })],
  };
}
