import { readEvents, writeEvents, type ModelEvent } from '#domain/events/model-event.ts';
import { useDocument } from './use-document.ts';

/** The events of a model, as people keep them in the source. */
export function useEvents(modelId: string) {
  const { content, save, ...document } = useDocument({ kind: 'events', name: modelId });
  return {
    ...document,
    events: readEvents(content),
    saveEvents: (events: readonly ModelEvent[]) => save(writeEvents(events)),
  };
}
