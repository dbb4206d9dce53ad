import { readPlanDocument } from '#domain/economics/plan-document.ts';
import { fitFaults } from '#domain/economics/value-definition.ts';
import { readValueDocument } from '#domain/economics/value-document.ts';
import { readEvents } from '#domain/events/model-event.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { readIncidentNotes } from '#domain/quality/incident-notes.ts';
import { decide } from '#domain/verdict/decide.ts';
import { gather } from '#domain/verdict/gather.ts';
import { readStated } from '#domain/verdict/stated-evidence.ts';
import type { VerdictKind } from '#domain/verdict/verdict.ts';

/** Kinds of documents that a verdict rests on. */
export const worthKinds = ['value', 'costs', 'events', 'incidents', 'notes'] as const;
export type WorthKind = (typeof worthKinds)[number];

/** What to do about a model, and what it earns. */
export interface ModelWorth {
  readonly verdict: VerdictKind;
  /** Money per 1,000 predictions over the newest chunks whose labels have come; null where nobody said what they are worth. */
  readonly perThousand: { readonly amount: number; readonly currency: string } | null;
}

/** A model's verdict and value from its profile and what people keep about it. Documents at fault count as not there. */
export function modelWorth(
  profile: ModelProfile,
  documents: Readonly<Record<WorthKind, unknown>>,
): ModelWorth {
  const definition = readValueDocument(documents.value);
  const plan = readPlanDocument(documents.costs);
  const model = { task: profile.model.task, classes: profile.spec.classes };
  const value =
    definition?.outcome === 'read' && fitFaults(definition.value, model).length === 0
      ? definition.value
      : null;
  const { input, course } = gather({
    profile,
    definition: value,
    plan: plan?.outcome === 'read' ? plan.value : null,
    events: readEvents(documents.events),
    incidentNotes: readIncidentNotes(documents.incidents),
    stated: readStated(documents.notes),
  });
  const newest = course?.newest ?? course?.reference ?? null;
  return {
    verdict: decide(input).verdict.kind,
    perThousand: value && newest ? { amount: newest.perPrediction * 1000, currency: value.currency } : null,
  };
}
