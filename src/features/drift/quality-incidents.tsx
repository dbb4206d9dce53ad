import { useState } from 'react';
import {
  notedIncidents,
  readIncidentNotes,
  writeIncidentNotes,
  type IncidentNote,
  type IncidentState,
  type NotedIncident,
} from '#domain/quality/incident-notes.ts';
import type { Incident } from '#domain/quality/incidents.ts';
import type { Instant } from '#domain/time/instant.ts';
import { describeError } from '#queries/describe-error.ts';
import { useDocument } from '#queries/use-document.ts';
import { Button } from '#ui/button.tsx';
import { ConflictNotice } from '#ui/conflict-notice.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatDate, formatWindow } from '#ui/format/format-date.ts';
import { NoticeList } from '#ui/notice-list.tsx';
import { StatusBadge, type Status } from '#ui/status-badge.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import { QualityIncidentForm } from './quality-incident-form.tsx';
import styles from './quality-panels.module.css';

const states: Record<IncidentState, { readonly status: Status; readonly label: string }> = {
  open: { status: 'act', label: 'Open' },
  explained: { status: 'watch', label: 'Explained' },
  resolved: { status: 'ok', label: 'Resolved' },
};

/** Names of columns that are listed before the rest is counted. */
const listed = 4;

function columnsText({ columns }: Incident): string {
  const rest = columns.length - listed;
  return columns.slice(0, listed).join(', ') + (rest > 0 ? ` and ${formatCount(rest)} more` : '');
}

const whenText = ({ start, end, firstKey, lastKey }: Incident): string =>
  start !== null && end !== null
    ? formatWindow({ start, end })
    : firstKey === lastKey
      ? firstKey
      : `${firstKey} to ${lastKey}`;

function WhatCell({ incident }: { readonly incident: NotedIncident }) {
  return (
    <>
      {incident.text}
      {incident.columns.length > 0 && <span className={styles.small}>{columnsText(incident)}</span>}
    </>
  );
}

function StateCell({ incident: { state, note } }: { readonly incident: NotedIncident }) {
  const said =
    note && [note.note, note.by && `${note.by}, ${formatDate(note.at)}`].filter(Boolean).join(' · ');
  return <StatusBadge {...states[state]} note={said} />;
}

const columnsFor = (
  onExplain: (id: string) => void,
  disabled: boolean,
): readonly TableColumn<NotedIncident>[] => [
  { id: 'what', label: 'What happened', cell: (incident) => <WhatCell incident={incident} /> },
  { id: 'when', label: 'When (UTC)', cell: whenText, sortBy: ({ start, firstKey }) => start ?? firstKey },
  {
    id: 'size',
    label: 'Size',
    align: 'end',
    cell: ({ rows, chunks, ongoing }) => (
      <>
        {formatCount(rows)} rows
        <span className={styles.small}>
          {formatCount(chunks)} {chunks === 1 ? 'chunk' : 'chunks'}
          {ongoing && ', still going on'}
        </span>
      </>
    ),
    sortBy: ({ rows }) => rows,
  },
  {
    id: 'state',
    label: 'State',
    cell: (incident) => <StateCell incident={incident} />,
    sortBy: ({ state }) => state,
  },
  {
    id: 'explain',
    label: '',
    cell: ({ id, text }) => (
      <Button look="quiet" disabled={disabled} aria-label={`Explain: ${text}`} onClick={() => onExplain(id)}>
        Explain
      </Button>
    ),
  },
];

export interface QualityIncidentsProps {
  readonly modelId: string;
  readonly incidents: readonly Incident[];
  readonly now: () => Instant;
}

/** What went wrong with the data, newest first, and what people know about it. */
export function QualityIncidents({ modelId, incidents, now }: QualityIncidentsProps) {
  const { content, save, conflict, isSaving, saveError, query } = useDocument({
    kind: 'incidents',
    name: modelId,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const notes = readIncidentNotes(content);
  const noted = notedIncidents(incidents, notes);
  const incident = noted.find(({ id }) => id === chosen);
  const disabled = isSaving || conflict !== null || query.isPending;
  const keep = (note: IncidentNote) => {
    if (incident) save(writeIncidentNotes(notes, incident.id, note));
    setChosen(null);
  };
  return (
    <div className={styles.part}>
      {conflict && (
        <ConflictNotice
          what="the notes on incidents"
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
        caption="Incidents"
        columns={columnsFor(setChosen, disabled)}
        rows={noted}
        rowKey={({ id }) => id}
        emptyMessage="No incident since the reference period."
        narrow="stack"
        maxHeight={420}
      />
      {incident && (
        <QualityIncidentForm
          key={incident.id}
          incident={incident}
          disabled={disabled}
          now={now}
          onKeep={keep}
          onCancel={() => setChosen(null)}
        />
      )}
    </div>
  );
}
