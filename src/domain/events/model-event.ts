import { isInstant, type Instant } from '#domain/time/instant.ts';

export const eventKinds = ['release', 'retrain', 'upstream', 'holiday', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that happened to a model or around it, and may explain what its figures did. */
export interface ModelEvent {
  readonly time: Instant;
  readonly kind: EventKind;
  /** What happened, in a few words. */
  readonly text: string;
}

const kindNames = {
  release: 'Release',
  retrain: 'Retrain',
  upstream: 'Upstream change',
  holiday: 'Holiday',
  other: 'Event',
} as const satisfies Record<EventKind, string>;

/** What a kind of event is called, in words for the screen. */
export const eventKindName = (kind: EventKind): string => kindNames[kind];

/** The label of an event on a time axis: its kind, and what happened. */
export const eventLabel = ({ kind, text }: ModelEvent): string =>
  text === '' ? eventKindName(kind) : `${eventKindName(kind)}: ${text}`;

const inOrder = (a: ModelEvent, b: ModelEvent) => a.time - b.time || (a.text < b.text ? -1 : 1);
const nameOf = ({ time, kind, text }: ModelEvent) => `${time} ${kind} ${text}`;

/** Events put together in order of time; one that is there already is not there twice. */
export function withEvents(
  events: readonly ModelEvent[],
  more: readonly ModelEvent[],
): readonly ModelEvent[] {
  const known = new Set(events.map(nameOf));
  const fresh = more.filter((event) => {
    const name = nameOf(event);
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
  return [...events, ...fresh].toSorted(inOrder);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function eventFrom(value: unknown): readonly ModelEvent[] {
  if (!isRecord(value)) return [];
  const { time, kind, text } = value;
  const known = eventKinds.find((one) => one === kind);
  return isInstant(time) && known !== undefined && typeof text === 'string'
    ? [{ time, kind: known, text }]
    : [];
}

/** Reads a document of kind `events`; entries that are no events are passed over. */
export function readEvents(content: unknown): readonly ModelEvent[] {
  const events: unknown = isRecord(content) ? content['events'] : null;
  return Array.isArray(events) ? withEvents([], events.flatMap(eventFrom)) : [];
}

/** The content of a document of kind `events`, named after the model. */
export const writeEvents = (events: readonly ModelEvent[]) => ({
  version: 1 as const,
  events: events.map(({ time, kind, text }) => ({ time, kind, text })),
});
