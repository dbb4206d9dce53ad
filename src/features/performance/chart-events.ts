import { eventMarks } from '#domain/events/event-marks.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { ChartEvent } from '#ui/chart/time-series-props.ts';
import type { ChunkAxis } from './chunk-columns.ts';

/** Events as rules on the time axis: those between its ends; none where the log has no time. */
export const chartEvents = (
  events: readonly ModelEvent[],
  { xKind }: ChunkAxis,
  chunks: readonly ChunkProfile[],
): readonly ChartEvent[] =>
  xKind === 'instant' ? eventMarks(events, chunks[0]?.start ?? null, chunks.at(-1)?.end ?? null) : [];
