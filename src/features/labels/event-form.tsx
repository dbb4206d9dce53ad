import { type SyntheticEvent, useState } from 'react';
import { eventKindName, eventKinds, type EventKind, type ModelEvent } from '#domain/events/model-event.ts';
import { eventTime } from '#domain/events/parse-event-rows.ts';
import { Button } from '#ui/button.tsx';
import { DateField, SelectField, TextField } from '#ui/field.tsx';
import styles from './events-panel.module.css';

const kinds = eventKinds.map((kind) => ({ value: kind, label: eventKindName(kind) }));

export interface EventFormProps {
  readonly disabled: boolean;
  readonly onAdd: (event: ModelEvent) => void;
}

/** One event, noted by hand. */
export function EventForm({ disabled, onAdd }: EventFormProps) {
  const [date, setDate] = useState('');
  const [kind, setKind] = useState<EventKind>('release');
  const [text, setText] = useState('');
  const time = eventTime(date);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    if (time === null) return;
    onAdd({ time, kind, text: text.trim() });
    setText('');
  };
  return (
    <form className={styles.form} onSubmit={add}>
      <DateField label="Day (UTC)" value={date} onChange={setDate} disabled={disabled} />
      <SelectField label="Kind" options={kinds} value={kind} onChange={setKind} disabled={disabled} />
      <TextField
        label="What happened"
        value={text}
        onChange={setText}
        disabled={disabled}
        placeholder="Version 2"
      />
      <Button type="submit" disabled={disabled || time === null}>
        Add event
      </Button>
    </form>
  );
}
