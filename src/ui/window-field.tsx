import { useState } from 'react';
import { DateField, SelectField } from './field.tsx';
import styles from './window-field.module.css';

export interface WindowFieldProps {
  readonly label: string;
  /** A window text; null for none (comparison only). */
  readonly value: string | null;
  /** First and last day of the log. */
  readonly bounds: { readonly min: string; readonly max: string };
  readonly onChange: (value: string | null) => void;
}

const presets = [
  { value: 'all', label: 'Everything' },
  { value: '30d', label: 'Last 30 days' },
  { value: '90d', label: 'Last 90 days' },
] as const;

const custom = 'dates';
const none = 'none';

/** Chooses a window: a preset that moves with the data, or two dates that do not. */
export function WindowField({ label, value, bounds, onChange }: WindowFieldProps) {
  const [from = bounds.min, to = bounds.max] = value?.includes('..') ? value.split('..') : [];
  const isPreset = presets.some((preset) => preset.value === value);
  const choice = value === null ? none : isPreset ? value : /^\d+d$/.test(value) ? value : custom;
  const [draft, setDraft] = useState<{ from: string; to: string } | null>(null);
  const shown = draft ?? { from, to };
  const change = (next: { from: string; to: string }) => {
    setDraft(next);
    if (next.from !== '' && next.to !== '' && next.from <= next.to) {
      onChange(`${next.from}..${next.to}`);
      setDraft(null);
    }
  };
  const options = [
    ...(label === 'Window' ? [] : [{ value: none, label: 'Nothing' }]),
    ...(choice !== custom && !isPreset && value !== null
      ? [{ value, label: `Last ${value.replace('d', '')} days` }]
      : []),
    ...presets.filter((preset) => label === 'Window' || preset.value !== 'all'),
    { value: custom, label: 'Dates…' },
  ];
  return (
    <div className={styles.field}>
      <SelectField
        label={label}
        options={options}
        value={choice}
        onChange={(next) =>
          onChange(next === none ? null : next === custom ? `${bounds.min}..${bounds.max}` : next)
        }
      />
      {choice === custom && (
        <>
          <DateField
            label="From"
            value={shown.from}
            {...bounds}
            onChange={(date) => change({ ...shown, from: date })}
          />
          <DateField
            label="To"
            value={shown.to}
            {...bounds}
            onChange={(date) => change({ ...shown, to: date })}
          />
        </>
      )}
    </div>
  );
}
