import { modelIdOf } from '#domain/profile/model-id.ts';
import type { Inspection, Mapping } from '#backend/import-contract.ts';
import { SelectField, TextField } from '#ui/field.tsx';
import { changeTask, columnNames, withRole, type Role } from './change-mapping.ts';
import styles from './import-page.module.css';
import { MappingDetails } from './mapping-details.tsx';
import { ScoreFields } from './score-fields.tsx';

const tasks = [
  { value: 'binary', label: 'Yes or no' },
  { value: 'multiclass', label: 'Several classes' },
  { value: 'regression', label: 'Quantity' },
] as const;

const chunks = [
  { value: 'count:20', label: '20 equal parts' },
  { value: 'rows:5000', label: '5,000 rows' },
  { value: 'day', label: 'Days' },
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
] as const;

const roles: readonly (readonly [Role, string])[] = [
  ['predictedAt', 'Time of the prediction'],
  ['id', 'Id'],
  ['prediction', 'Prediction'],
  ['score', 'Score of the positive class'],
  ['actual', 'Actual'],
  ['labelledAt', 'Time of the label'],
];

const none = { value: '', label: 'None' };

export interface MappingFormProps {
  readonly mapping: Mapping;
  readonly inspection: Inspection;
  readonly disabled: boolean;
  /** A model with this id is kept already. */
  readonly replaces: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

/** What the columns mean, as proposed; the reader corrects it. */
export function MappingForm(props: MappingFormProps) {
  const { mapping, inspection, disabled, replaces, onChange } = props;
  const { model, columns } = mapping;
  const options = [none, ...columnNames(inspection).map((name) => ({ value: name, label: name }))];
  const known = chunks.some(({ value }) => value === mapping.chunk);
  return (
    <>
      <div className={styles.roles}>
        <TextField
          label="Name of the model"
          value={model.name}
          disabled={disabled}
          hint={replaces && 'Takes the place of the model of that name in this browser.'}
          onChange={(name) => onChange({ ...mapping, model: { ...model, name, id: modelIdOf(name) } })}
        />
        <SelectField
          label="Task"
          options={tasks}
          value={model.task}
          disabled={disabled}
          onChange={(task) => onChange(changeTask(mapping, task))}
        />
        {roles
          .filter(([role]) => role !== 'score' || model.task === 'binary')
          .map(([role, label]) => (
            <SelectField
              key={role}
              label={label}
              options={options}
              value={columns[role] ?? ''}
              disabled={disabled}
              onChange={(name) => onChange({ ...mapping, columns: withRole(columns, role, name) })}
            />
          ))}
        {model.task === 'binary' && (
          <TextField
            label="Value that counts as positive"
            value={String(model.positive ?? '')}
            disabled={disabled}
            onChange={(positive) => onChange({ ...mapping, model: { ...model, positive } })}
          />
        )}
        <SelectField
          label="Chunk"
          options={known ? chunks : [...chunks, { value: mapping.chunk, label: mapping.chunk }]}
          value={mapping.chunk}
          disabled={disabled}
          onChange={(chunk) => onChange({ ...mapping, chunk })}
        />
      </div>
      {model.task === 'multiclass' && <ScoreFields {...props} />}
      <MappingDetails {...props} />
    </>
  );
}
