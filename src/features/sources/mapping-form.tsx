import { modelIdOf } from '#domain/profile/model-id.ts';
import type { Inspection, Mapping } from '#backend/import-contract.ts';
import { SelectField, TextField } from '#ui/field.tsx';
import styles from './import-page.module.css';

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

const roles = [
  ['predictedAt', 'Time of the prediction'],
  ['id', 'Id'],
  ['prediction', 'Prediction'],
  ['score', 'Score of the positive class'],
  ['actual', 'Actual'],
  ['labelledAt', 'Time of the label'],
] as const;
type Role = (typeof roles)[number][0];

const none = { value: '', label: 'None' };

/** The record without a key that has no value. */
const withRole = (columns: Mapping['columns'], role: Role, name: string): Mapping['columns'] => {
  const { [role]: _, ...rest } = columns;
  return name === '' ? rest : { ...rest, [role]: name };
};

export interface MappingFormProps {
  readonly mapping: Mapping;
  readonly inspection: Inspection;
  readonly disabled: boolean;
  /** A model with this id is kept already. */
  readonly replaces: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

/** What the columns mean, as proposed; the reader corrects it. */
export function MappingForm({ mapping, inspection, disabled, replaces, onChange }: MappingFormProps) {
  const { model, columns } = mapping;
  const names = [
    ...new Set(
      Object.values(inspection.sketches).flatMap((sketch) => sketch.columns.map(({ name }) => name)),
    ),
  ];
  const options = [none, ...names.map((name) => ({ value: name, label: name }))];
  const known = chunks.some(({ value }) => value === mapping.chunk);
  const changeTask = (task: Mapping['model']['task']) => {
    const { positive, ...rest } = model;
    const { score, ...others } = columns;
    onChange({
      ...mapping,
      model: { ...rest, task, ...(task === 'binary' ? { positive: positive ?? '1' } : {}) },
      columns: task === 'binary' && score !== undefined ? columns : others,
    });
  };
  return (
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
        onChange={changeTask}
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
  );
}
