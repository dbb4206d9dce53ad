import { useMemo } from 'react';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { decide } from '#domain/verdict/decide.ts';
import { gather } from '#domain/verdict/gather.ts';
import { knownFrom } from '#domain/verdict/known-from.ts';
import { useDocument } from './use-document.ts';

/**
 * Everything that a verdict on a model rests on, and what follows from it. Undefined until all documents were looked
 * for.
 */
export function useGathered(profile: ModelProfile) {
  const name = profile.model.id;
  const documents = {
    value: useDocument({ kind: 'value', name }),
    costs: useDocument({ kind: 'costs', name }),
    events: useDocument({ kind: 'events', name }),
    incidents: useDocument({ kind: 'incidents', name }),
    notes: useDocument({ kind: 'notes', name }),
    ledger: useDocument({ kind: 'ledger', name }),
  };
  const pending = Object.values(documents).some(({ query }) => query.isPending);
  const [value, costs, events, incidents, notes, ledger] = [
    documents.value.content,
    documents.costs.content,
    documents.events.content,
    documents.incidents.content,
    documents.notes.content,
    documents.ledger.content,
  ];
  return useMemo(() => {
    if (pending) return undefined;
    const gathered = gather(knownFrom(profile, { value, costs, events, incidents, notes, ledger }));
    return { gathered, decision: decide(gathered.input) };
  }, [pending, profile, value, costs, events, incidents, notes, ledger]);
}
