import type { Mapping } from '#backend/import-contract.ts';
import { CheckList } from '#ui/check-list.tsx';
import { TextField } from '#ui/field.tsx';
import { columnNames, freeColumns } from './change-mapping.ts';
import styles from './import-page.module.css';
import type { MappingFormProps } from './mapping-form.tsx';
import { ReferenceFields } from './reference-fields.tsx';

const featureName = (feature: string | { readonly name: string }) =>
  typeof feature === 'string' ? feature : feature.name;

/** What rarely needs a hand: the reference period, what is counted beside the outcomes, words for the screen. */
export function MappingDetails(props: MappingFormProps) {
  const { mapping, inspection, disabled, onChange } = props;
  const { model, columns } = mapping;
  const free = freeColumns(mapping, columnNames(inspection));
  const options = free.map((name) => ({ value: name, label: name }));
  const { features = [], segments = [] } = columns;
  const watched = features === 'rest' ? free : features.map(featureName);
  const changeColumns = (part: Partial<Mapping['columns']>) =>
    onChange({ ...mapping, columns: { ...columns, ...part } });
  const changeFeatures = (chosen: readonly string[]) =>
    changeColumns({ features: chosen.length === free.length ? 'rest' : [...chosen] });
  return (
    <details className={styles.details}>
      <summary>Reference, features, segments and more</summary>
      {mapping.files.reference === undefined && <ReferenceFields {...props} />}
      <CheckList
        label="Features to watch"
        options={options}
        chosen={watched}
        disabled={disabled}
        emptyMessage="Every column has another role."
        onChange={changeFeatures}
      />
      <CheckList
        label="Segments: the same figures for each value of"
        options={options}
        chosen={segments}
        disabled={disabled}
        emptyMessage="Every column has another role."
        onChange={(chosen) => changeColumns({ segments: [...chosen] })}
      />
      <div className={styles.roles}>
        {model.task === 'binary' && (
          <TextField
            label="What a positive means"
            value={model.positiveMeaning ?? ''}
            placeholder="the loan is repaid"
            disabled={disabled}
            onChange={(text) => onChange({ ...mapping, model: withText(model, 'positiveMeaning', text) })}
          />
        )}
        {model.task === 'regression' && (
          <TextField
            label="Unit"
            value={model.unit ?? ''}
            placeholder="minutes"
            disabled={disabled}
            onChange={(text) => onChange({ ...mapping, model: withText(model, 'unit', text) })}
          />
        )}
        <TextField
          label="What the model is for"
          value={model.description ?? ''}
          disabled={disabled}
          onChange={(text) => onChange({ ...mapping, model: withText(model, 'description', text) })}
        />
      </div>
    </details>
  );
}

type Text = 'positiveMeaning' | 'unit' | 'description';

/** A text that is left out when it is empty. */
function withText(model: Mapping['model'], key: Text, text: string): Mapping['model'] {
  const { [key]: _, ...rest } = model;
  return text === '' ? rest : { ...rest, [key]: text };
}
