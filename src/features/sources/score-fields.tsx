import { SelectField } from '#ui/field.tsx';
import { classLabels, columnNames, withScore } from './change-mapping.ts';
import styles from './import-page.module.css';
import type { MappingFormProps } from './mapping-form.tsx';

/** Which column holds the score of which class. */
export function ScoreFields({ mapping, inspection, disabled, onChange }: MappingFormProps) {
  const labels = classLabels(mapping, inspection);
  const names = columnNames(inspection);
  const options = [{ value: '', label: 'None' }, ...names.map((name) => ({ value: name, label: name }))];
  if (labels.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>Scores of the classes</summary>
      <div className={styles.roles}>
        {labels.map((label) => (
          <SelectField
            key={label}
            label={`Score of ${label}`}
            options={options}
            value={mapping.columns.scores?.[label] ?? ''}
            disabled={disabled}
            onChange={(name) => onChange({ ...mapping, columns: withScore(mapping.columns, label, name) })}
          />
        ))}
      </div>
    </details>
  );
}
