import { type SyntheticEvent, useState } from 'react';
import {
  valueDefinitionFaults,
  valueDefinitionWarnings,
  type ValueDefinition,
} from '#domain/economics/value-definition.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import { currencies } from '#domain/quantity/money-currencies.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { CellFields } from './cell-fields.tsx';
import { ClassMatrix } from './class-matrix.tsx';
import { FaultList } from './document-state.tsx';
import { ErrorCostFields } from './error-cost-fields.tsx';
import styles from './value-editor.module.css';
import { definitionOf, type ValueDraft } from './worth-draft.ts';

const currencyOptions = currencies.map((code) => ({ value: code, label: code }));

export interface ValueEditorProps {
  readonly model: Model;
  readonly start: ValueDraft;
  readonly disabled: boolean;
  readonly onSave: (definition: ValueDefinition) => void;
}

interface WorthProps {
  readonly model: Model;
  readonly draft: ValueDraft;
  readonly disabled: boolean;
  readonly onDraft: (draft: ValueDraft) => void;
}

/** The amounts themselves, in the form that fits the model. */
function WorthFields({ model, draft, disabled, onDraft }: WorthProps) {
  const { cells, currency } = draft;
  if (model.task === 'regression')
    return (
      <ErrorCostFields
        cost={draft.cost}
        gross={draft.gross}
        currency={currency}
        unit={model.unit ?? 'unit'}
        disabled={disabled}
        onCost={(cost) => onDraft({ ...draft, cost })}
        onGross={(gross) => onDraft({ ...draft, gross })}
      />
    );
  const onCells = (next: ValueDraft['cells']) => onDraft({ ...draft, cells: next });
  if (model.task === 'multiclass') return <ClassMatrix draft={draft} disabled={disabled} onCells={onCells} />;
  return (
    <div className={styles.cells}>
      {[1, 0].flatMap((actual) =>
        [1, 0].map((predicted) => {
          const cell = cells[actual]?.[predicted];
          return (
            cell && (
              <CellFields
                key={`${actual} ${predicted}`}
                actual={actual}
                predicted={predicted}
                positive={model.positive}
                cell={cell}
                currency={currency}
                disabled={disabled}
                onChange={(next) =>
                  onCells(
                    cells.map((row, i) =>
                      row.map((each, j) => (i === actual && j === predicted ? next : each)),
                    ),
                  )
                }
              />
            )
          );
        }),
      )}
    </div>
  );
}

/** What right and wrong predictions are worth, written by people who know. */
export function ValueEditor({ model, start, disabled, onSave }: ValueEditorProps) {
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const definition = definitionOf(draft, model.task);
  const faults = valueDefinitionFaults(definition);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) onSave(definition);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <SelectField
        label="Currency of all amounts"
        options={currencyOptions}
        value={draft.currency}
        disabled={disabled}
        onChange={(currency) => setDraft({ ...draft, currency })}
      />
      <WorthFields model={model} draft={draft} disabled={disabled} onDraft={setDraft} />
      <div className={styles.row}>
        <NumberField
          label="Reference: first chunks after go-live"
          hint="Their mean is what later value is held against."
          value={draft.referenceChunks}
          disabled={disabled}
          onChange={(count) => setDraft({ ...draft, referenceChunks: count ?? NaN })}
        />
        <NumberField
          label="A loss nobody minds, per prediction"
          hint="Smaller losses are left alone."
          unit={draft.currency}
          value={draft.materiality}
          disabled={disabled}
          onChange={(amount) => setDraft({ ...draft, materiality: amount ?? NaN })}
        />
      </div>
      {tried && <FaultList faults={faults} label="What is missing or wrong" />}
      {faults.length === 0 && <FaultList faults={valueDefinitionWarnings(definition)} label="What is odd" />}
      <div>
        <Button type="submit" look="primary" disabled={disabled}>
          Save the value
        </Button>
      </div>
    </form>
  );
}
