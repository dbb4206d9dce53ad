import { useQuery } from '@tanstack/react-query';
import type { DocumentKind } from '#backend/contract.ts';
import { readLedger } from '#domain/economics/ledger/ledger-document.ts';
import { retrainEvents } from '#domain/economics/ledger/retrain-events.ts';
import { readEvents, withEvents } from '#domain/events/model-event.ts';
import type { Context } from '#domain/maturity/context.ts';
import type { Edition } from '#domain/maturity/edition.ts';
import {
  seenContext,
  seenEvidence,
  type SeenContext,
  type SeenEvidence,
} from '#domain/maturity/seen-evidence.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import { readIncidentNotes } from '#domain/quality/incident-notes.ts';
import type { Instant } from '#domain/time/instant.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { documentQuery } from '#queries/document-query.ts';
import { modelProfileQuery } from '#queries/model-profile-query.ts';

/** What the dashboard knows about a model, as far as it bears on the questions. */
export interface Seen {
  readonly evidence: readonly SeenEvidence[];
  readonly context: readonly SeenContext[];
}

const nothing: Seen = { evidence: [], context: [] };

/** Looks at what the source holds about a model; nothing for a team without a model here, or while it loads. */
export function useSeen(
  models: readonly Model[],
  model: Model | null,
  given: { readonly context: Context; readonly edition: Edition; readonly now: Instant },
): Seen {
  const backend = useBackend();
  const id = model?.id ?? '';
  const isKnown = model !== null;
  const profile = useQuery({ ...modelProfileQuery(backend, id), enabled: isKnown });
  const document = (kind: DocumentKind) => ({
    ...documentQuery(backend, { kind, name: id }),
    enabled: isKnown,
  });
  const events = useQuery(document('events'));
  const incidents = useQuery(document('incidents'));
  const value = useQuery(document('value'));
  const ledger = useQuery(document('ledger'));
  if (!profile.data) return nothing;
  const facts = {
    profile: profile.data.value,
    events: withEvents(
      readEvents(events.data?.content),
      retrainEvents(readLedger(ledger.data?.content).ledger),
    ),
    incidentNotes: readIncidentNotes(incidents.data?.content),
    valueSavedAt: value.data ? value.data.savedAt : null,
    models: models.length,
  };
  const { context, edition, now } = given;
  return {
    evidence: seenEvidence(facts, { context, ageing: edition.ageing, now }),
    context: seenContext(facts),
  };
}
