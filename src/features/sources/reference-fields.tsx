import { DateField, SelectField, TextField } from '#ui/field.tsx';
import { columnNames, referenceRule, withReference, type ReferenceRule } from './change-mapping.ts';
import styles from './import-page.module.css';
import type { MappingFormProps } from './mapping-form.tsx';

const rules = [
  { value: 'none', label: 'Not told' },
  { value: 'dates', label: 'The days up to a date' },
  { value: 'column', label: 'The rows with a value' },
] as const;

const firstOf: Record<ReferenceRule, (column: string) => Parameters<typeof withReference>[1]> = {
  none: () => undefined,
  dates: () => ({ to: '' }),
  column: (column) => ({ column, value: '' }),
};

/** Which rows of a single log are the reference: the period in which the model was known to work. */
export function ReferenceFields({ mapping, inspection, disabled, onChange }: MappingFormProps) {
  const { reference } = mapping;
  const names = columnNames(inspection);
  const change = (next: typeof reference) => onChange(withReference(mapping, next));
  return (
    <div className={styles.roles}>
      <SelectField
        label="Reference"
        hint="The period in which the model was known to work. Limits come from it."
        options={rules}
        value={referenceRule(mapping)}
        disabled={disabled}
        onChange={(rule) => change(firstOf[rule](names[0] ?? ''))}
      />
      {reference && 'to' in reference && (
        <>
          <DateField
            label="First day of the reference"
            hint="Empty: from the beginning."
            value={reference.from ?? ''}
            disabled={disabled}
            onChange={(from) => change(from === '' ? { to: reference.to } : { ...reference, from })}
          />
          <DateField
            label="Last day of the reference"
            value={reference.to}
            disabled={disabled}
            onChange={(to) => change({ ...reference, to })}
          />
        </>
      )}
      {reference && 'column' in reference && (
        <>
          <SelectField
            label="Column of the reference"
            options={names.map((name) => ({ value: name, label: name }))}
            value={reference.column}
            disabled={disabled}
            onChange={(column) => change({ ...reference, column })}
          />
          <TextField
            label="Value of the reference"
            value={String(reference.value)}
            disabled={disabled}
            onChange={(value) => change({ ...reference, value })}
          />
        </>
      )}
    </div>
  );
}
