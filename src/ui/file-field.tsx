import type { ReactNode } from 'react';
import { Field } from './field.tsx';
import styles from './file-field.module.css';

export interface FileFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** File endings and media types, comma-separated. */
  readonly accept: string;
  readonly disabled?: boolean;
  onChange(file: File | null): void;
}

/** A file, picked or dropped on the field. */
export function FileField({ label, hint, accept, disabled, onChange }: FileFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className={styles.input}
          type="file"
          accept={accept}
          disabled={disabled}
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}
