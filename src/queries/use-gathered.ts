import { useMemo } from 'react';
import { fitFaults } from '#domain/economics/value-definition.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { readIncidentNotes } from '#domain/quality/incident-notes.ts';
import { decide } from '#domain/verdict/decide.ts';
import { gather } from '#domain/verdict/gather.ts';
import { readStated } from '#domain/verdict/stated-evidence.ts';
import { readEvents } from '#domain/events/model-event.ts';
import { readPlanDocument } from '#domain/economics/plan-document.ts';
import { readValueDocument } from '#domain/economics/value-document.ts';
import { useDocument } from './use-document.ts';

/**
 * Everything that a verdict on a model rests on, and what follows from it. Documents that are missing or at fault count
 * as not said; the pages that keep them say so. Undefined until all documents were looked for.
 */
export function useGathered(profile: ModelProfile) {
  const name = profile.model.id;
  const documents = {
    value: useDocument({ kind: 'value', name }),
    costs: useDocument({ kind: 'costs', name }),
    events: useDocument({ kind: 'events', name }),
    incidents: useDocument({ kind: 'incidents', name }),
    notes: useDocument({ kind: 'notes', name }),
  };
  const pending = Object.values(documents).some(({ query }) => query.isPending);
  const [value, costs, events, incidents, notes] = [
    documents.value.content,
    documents.costs.content,
    documents.events.content,
    documents.incidents.content,
    documents.notes.content,
  ];
  return useMemo(() => {
    if (pending) return undefined;
    const definition = readValueDocument(value);
    const plan = readPlanDocument(costs);
    const model = { task: profile.model.task, classes: profile.spec.classes };
    const fits = definition?.outcome === 'read' && fitFaults(definition.value, model).length === 0;
    const gathered = gather({
      profile,
      definition: fits ? definition.value : null,
      plan: plan?.outcome === 'read' ? plan.value : null,
      events: readEvents(events),
      incidentNotes: readIncidentNotes(incidents),
      stated: readStated(notes),
    });
    return { gathered, decision: decide(gathered.input) };
  }, [pending, profile, value, costs, events, incidents, notes]);
}
