import { eventKindName, withEvents, type ModelEvent } from '#domain/events/model-event.ts';
import { describeError } from '#queries/describe-error.ts';
import { useEvents } from '#queries/use-events.ts';
import { Button } from '#ui/button.tsx';
import { ConflictNotice } from '#ui/conflict-notice.tsx';
import { formatInstant } from '#ui/format/format-date.ts';
import { NoticeList } from '#ui/notice-list.tsx';
import { Panel } from '#ui/panel.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import { EventForm } from './event-form.tsx';
import { EventImport } from './event-import.tsx';
import styles from './events-panel.module.css';

const columnsFor = (
  onRemove: (event: ModelEvent) => void,
  disabled: boolean,
): readonly TableColumn<ModelEvent>[] => [
  { id: 'time', label: 'Time', cell: ({ time }) => formatInstant(time), sortBy: ({ time }) => time },
  { id: 'kind', label: 'Kind', cell: ({ kind }) => eventKindName(kind), sortBy: ({ kind }) => kind },
  { id: 'text', label: 'What happened', cell: ({ text }) => text },
  {
    id: 'remove',
    label: '',
    cell: (event) => (
      <Button
        look="quiet"
        disabled={disabled}
        aria-label={`Remove ${eventKindName(event.kind)} of ${formatInstant(event.time)}`}
        onClick={() => onRemove(event)}
      >
        Remove
      </Button>
    ),
  },
];

/** What happened to a model and around it: releases, retrains, changes upstream, holidays. Drawn on every time axis. */
export function EventsPanel({ modelId }: { readonly modelId: string }) {
  const { query, events, saveEvents, conflict, isSaving, saveError } = useEvents(modelId);
  const disabled = isSaving || conflict !== null;
  const remove = (event: ModelEvent) => saveEvents(events.filter((one) => one !== event));
  return (
    <Panel title="Events" query={query} describeError={describeError} height={120}>
      {() => (
        <div className={styles.events}>
          {conflict && (
            <ConflictNotice
              what="the events"
              onKeepMine={conflict.keepMine}
              onTakeTheirs={conflict.takeTheirs}
            />
          )}
          {saveError && (
            <NoticeList
              notices={[{ text: `Not saved. ${describeError(saveError).says}`, severity: 'warning' }]}
            />
          )}
          <Table
            caption="Releases, retrains, changes upstream, holidays"
            columns={columnsFor(remove, disabled)}
            rows={events}
            rowKey={({ time, kind, text }) => `${time} ${kind} ${text}`}
            emptyMessage="No event is noted. A release or a holiday beside a figure often explains it."
            narrow="stack"
          />
          <EventForm disabled={disabled} onAdd={(event) => saveEvents(withEvents(events, [event]))} />
          <EventImport modelId={modelId} events={events} disabled={disabled} onEvents={saveEvents} />
        </div>
      )}
    </Panel>
  );
}
