import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldBase {
  readonly label: string;
  /** Help below the control. */
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
}

/** Label above, control, hint below; the control is made by the caller from the ids it gets. */
export function Field({
  label,
  hint,
  children,
}: Omit<FieldBase, 'disabled'> & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': hint ? hintId : undefined })}
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Options with the same group stand together under its name. */
  readonly group?: string;
}

export interface SelectFieldProps<Value extends string> extends FieldBase {
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value;
  onChange(value: NoInfer<Value>): void;
}

/** One of many, from a list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, options, value, onChange, disabled } = props;
  const groups = [...new Set(options.map((option) => option.group))];
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onChange(chosen.value);
  };
  const listed = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          className={styles.select}
          disabled={disabled}
          value={value}
          onChange={(event) => choose(event.target.value)}
        >
          {groups.map((group) =>
            group === undefined ? (
              listed(group)
            ) : (
              <optgroup key={group} label={group}>
                {listed(group)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

export interface TextFieldProps extends FieldBase {
  readonly value: string;
  onChange(value: string): void;
  readonly type?: 'text' | 'search' | 'password';
  readonly placeholder?: string;
}

export function TextField({
  label,
  hint,
  value,
  onChange,
  type = 'text',
  placeholder,
  disabled,
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className={styles.input}
          type={type}
          value={value}
          placeholder={placeholder}
          autoComplete={type === 'password' ? 'current-password' : undefined}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface DateFieldProps extends FieldBase {
  /** ISO date, `2026-03-31`; empty for none. */
  readonly value: string;
  onChange(value: string): void;
  readonly min?: string;
  readonly max?: string;
}

export function DateField({ label, hint, value, onChange, min, max, disabled }: DateFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className={styles.input}
          type="date"
          value={value}
          min={min}
          max={max}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface RangeFieldProps extends FieldBase {
  readonly value: number;
  onChange(value: number): void;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as read and heard. */
  format(value: number): string;
}

/** A number chosen by a slider; the value stands beside it. */
export function RangeField(props: RangeFieldProps) {
  const { label, hint, value, onChange, min, max, step, format, disabled } = props;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className={styles.range}>
          <input
            {...control}
            type="range"
            value={value}
            min={min}
            max={max}
            step={step}
            disabled={disabled}
            aria-valuetext={format(value)}
            onChange={(event) => onChange(event.target.valueAsNumber)}
          />
          <output htmlFor={control.id}>{format(value)}</output>
        </span>
      )}
    </Field>
  );
}
