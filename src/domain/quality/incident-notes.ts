import { isInstant, type Instant } from '#domain/time/instant.ts';
import type { Incident } from './incidents.ts';

export const incidentStates = ['open', 'explained', 'resolved'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** What people wrote about an incident. */
export interface IncidentNote {
  readonly state: IncidentState;
  readonly note: string;
  /** Who wrote it; empty when they did not say. */
  readonly by: string;
  readonly at: Instant;
}

/** Notes by the id of their incident: the content of a document of kind `incidents`, named after the model. */
export type IncidentNotes = Readonly<Record<string, IncidentNote>>;

/** An incident with what people wrote about it. */
export interface NotedIncident extends Incident {
  readonly state: IncidentState;
  readonly note: IncidentNote | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function noteFrom(value: unknown): IncidentNote | null {
  if (!isRecord(value)) return null;
  const { state, note, by, at } = value;
  const known = incidentStates.find((one) => one === state);
  if (known === undefined || typeof note !== 'string' || typeof by !== 'string' || !isInstant(at))
    return null;
  return { state: known, note, by, at };
}

/** Reads a document's content; entries that are no notes are passed over, and anything else is no notes at all. */
export function readIncidentNotes(content: unknown): IncidentNotes {
  const notes = isRecord(content) && isRecord(content['notes']) ? content['notes'] : {};
  return Object.fromEntries(
    Object.entries(notes).flatMap(([id, value]) => {
      const note = noteFrom(value);
      return note ? [[id, note]] : [];
    }),
  );
}

/** The document's content with a note added, or in place of the one that the incident had. */
export const writeIncidentNotes = (
  notes: IncidentNotes,
  id: string,
  note: IncidentNote,
): {
  readonly version: 1;
  readonly notes: Readonly<Record<string, { readonly [name in keyof IncidentNote]: IncidentNote[name] }>>;
} => ({
  version: 1,
  notes: { ...notes, [id]: note },
});

/** Each incident with its note; one that nobody wrote about is open. */
export const notedIncidents = (
  incidents: readonly Incident[],
  notes: IncidentNotes,
): readonly NotedIncident[] =>
  incidents.map((incident) => {
    const note = Object.hasOwn(notes, incident.id) ? (notes[incident.id] ?? null) : null;
    return { ...incident, state: note?.state ?? 'open', note };
  });
