import { useState } from 'react';
import { Field } from './field.tsx';
import styles from './field.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Null for an empty field; NaN for text that is no number. */
  readonly value: number | null;
  onChange(value: number | null): void;
  /** What follows the field: `EUR`, `days`. */
  readonly unit?: string;
  /** Width in characters; 8 unless told. */
  readonly size?: number;
  /** The label is read, not shown: for fields in a table. */
  readonly hideLabel?: boolean;
}

/** Plain numbers as people type them: `-12.5`, `.5`, `1e6`, with spaces or thin spaces between thousands. */
function parse(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  if (plain === '') return null;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) + 0 : NaN;
}

const written = (value: number | null) => (value === null || Number.isNaN(value) ? '' : String(value));

/** A number typed in. What is typed stays as it is, so that `1.` and `-` can become numbers. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, disabled, value, onChange, unit, size = 8, hideLabel = false } = props;
  const [typed, setTyped] = useState(() => written(value));
  const shown = Object.is(parse(typed), value) ? typed : written(value);
  const input = (control: Record<string, string | undefined>) => (
    <span className={styles.number}>
      <input
        {...control}
        className={styles.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        size={size}
        value={shown}
        disabled={disabled}
        aria-invalid={(Number.isNaN(value) && shown !== '') || undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parse(event.target.value));
        }}
      />
      {unit && <span className={styles.unit}>{unit}</span>}
    </span>
  );
  if (hideLabel) return input({ 'aria-label': label });
  return (
    <Field label={label} hint={hint}>
      {(control) => input({ ...control })}
    </Field>
  );
}
