import { type SyntheticEvent, useState } from 'react';
import {
  incidentStates,
  type IncidentNote,
  type IncidentState,
  type NotedIncident,
} from '#domain/quality/incident-notes.ts';
import type { Instant } from '#domain/time/instant.ts';
import { Button } from '#ui/button.tsx';
import { SelectField, TextField } from '#ui/field.tsx';
import styles from './quality-panels.module.css';

const names: Record<IncidentState, string> = { open: 'Open', explained: 'Explained', resolved: 'Resolved' };
const options = incidentStates.map((state) => ({ value: state, label: names[state] }));

export interface QualityIncidentFormProps {
  readonly incident: NotedIncident;
  readonly disabled: boolean;
  readonly now: () => Instant;
  readonly onKeep: (note: IncidentNote) => void;
  readonly onCancel: () => void;
}

/** What someone knows about one incident. */
export function QualityIncidentForm({ incident, disabled, now, onKeep, onCancel }: QualityIncidentFormProps) {
  const [state, setState] = useState<IncidentState>(incident.state === 'open' ? 'explained' : incident.state);
  const [note, setNote] = useState(incident.note?.note ?? '');
  const [by, setBy] = useState(incident.note?.by ?? '');
  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    onKeep({ state, note: note.trim(), by: by.trim(), at: now() });
  };
  return (
    <form className={styles.form} onSubmit={keep} aria-label={`Explain: ${incident.text}`}>
      <p className={styles.wide}>
        <strong>{incident.text}</strong>, from {incident.firstKey}
      </p>
      <SelectField label="State" options={options} value={state} onChange={setState} disabled={disabled} />
      <TextField label="What it was" value={note} onChange={setNote} disabled={disabled} />
      <TextField label="By" value={by} onChange={setBy} disabled={disabled} />
      <Button type="submit" look="primary" disabled={disabled}>
        Keep note
      </Button>
      <Button disabled={disabled} onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
