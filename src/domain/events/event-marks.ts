import type { Instant } from '#domain/time/instant.ts';
import { eventLabel, type ModelEvent } from './model-event.ts';

/** An event as a rule on a time axis. */
export interface EventMark {
  readonly at: Instant;
  readonly label: string;
}

/** Events between the ends of a time axis; none where the log has no time. @param to exclusive. */
export function eventMarks(
  events: readonly ModelEvent[],
  from: Instant | null,
  to: Instant | null,
): readonly EventMark[] {
  if (from === null || to === null) return [];
  return events
    .filter(({ time }) => time >= from && time < to)
    .map((event) => ({ at: event.time, label: eventLabel(event) }));
}
