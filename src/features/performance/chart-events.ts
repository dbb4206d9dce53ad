import { eventLabel, type ModelEvent } from '#domain/events/model-event.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { ChartEvent } from '#ui/chart/time-series-props.ts';
import type { ChunkAxis } from './chunk-columns.ts';

/** Events as rules on the time axis: those between its ends; none where the log has no time. */
export function chartEvents(
  events: readonly ModelEvent[],
  { xKind }: ChunkAxis,
  chunks: readonly ChunkProfile[],
): readonly ChartEvent[] {
  const from = chunks[0]?.start ?? null;
  const to = chunks.at(-1)?.end ?? null;
  if (xKind !== 'instant' || from === null || to === null) return [];
  return events
    .filter(({ time }) => time >= from && time < to)
    .map((event) => ({ at: event.time, label: eventLabel(event) }));
}
