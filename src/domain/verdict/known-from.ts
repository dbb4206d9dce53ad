import { readPlanDocument } from '#domain/economics/plan-document.ts';
import { readValueDocument } from '#domain/economics/value-document.ts';
import { fitFaults } from '#domain/economics/value-definition.ts';
import { readLedger } from '#domain/economics/ledger/ledger-document.ts';
import { retrainEvents } from '#domain/economics/ledger/retrain-events.ts';
import { readEvents, withEvents } from '#domain/events/model-event.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { readIncidentNotes } from '#domain/quality/incident-notes.ts';
import type { Known } from './gather.ts';
import { readStated } from './stated-evidence.ts';

/** Kinds of the documents that a verdict rests on. */
export const verdictDocumentKinds = ['value', 'costs', 'events', 'incidents', 'notes', 'ledger'] as const;

/** Contents of a model's documents by kind; null or undefined where there is none. */
export type VerdictDocuments = Readonly<Record<(typeof verdictDocumentKinds)[number], unknown>>;

/** What is known of a model. Documents that are missing or at fault count as not said; the pages that keep them say so. */
export function knownFrom(profile: ModelProfile, documents: VerdictDocuments): Known {
  const definition = readValueDocument(documents.value);
  const plan = readPlanDocument(documents.costs);
  const model = { task: profile.model.task, classes: profile.spec.classes };
  const { ledger } = readLedger(documents.ledger);
  const fits = definition?.outcome === 'read' && fitFaults(definition.value, model).length === 0;
  return {
    profile,
    definition: fits ? definition.value : null,
    plan: plan?.outcome === 'read' ? plan.value : null,
    events: withEvents(readEvents(documents.events), retrainEvents(ledger)),
    ledger,
    incidentNotes: readIncidentNotes(documents.incidents),
    stated: readStated(documents.notes),
  };
}
