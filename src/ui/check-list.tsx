import styles from './check-list.module.css';

export interface CheckListProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly disabled?: boolean;
  readonly emptyMessage: string;
  onChange(chosen: readonly string[]): void;
}

/** Any number of many. The chosen keep the order of the options. */
export function CheckList({ label, options, chosen, disabled, emptyMessage, onChange }: CheckListProps) {
  const toggle = (value: string, isOn: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((known) => (known === value ? isOn : chosen.includes(known))),
    );
  return (
    <fieldset className={styles.list} disabled={disabled}>
      <legend>{label}</legend>
      {options.length === 0 && <p className={styles.empty}>{emptyMessage}</p>}
      {options.map(({ value, label: text }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
