import { useState } from 'react';
import { costStages, stageNames } from '#domain/economics/cost-sheet.ts';
import { outcomeNames, retrainOutcomes, type Retrain } from '#domain/economics/ledger/ledger.ts';
import { Button } from '#ui/button.tsx';
import { DateField, SelectField, TextField } from '#ui/field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { draftFaults, draftOf, retrainOf, type LedgerDraft } from './ledger-draft.ts';
import styles from './retraining.module.css';

export interface LedgerFormProps {
  /** The entry to change; null for a new one. */
  readonly start: Retrain | null;
  readonly currency: string;
  readonly disabled: boolean;
  readonly onSave: (retrain: Retrain) => void;
  readonly onDelete: (() => void) | null;
}

const gains = [
  ['expected', 'Gain expected'],
  ['realised', 'Gain realised'],
] as const;
const bounds = [
  ['mean', 'mean'],
  ['low', 'low'],
  ['high', 'high'],
] as const;

/** One retrain, entered by hand. */
export function LedgerForm({ start, currency, disabled, onSave, onDelete }: LedgerFormProps) {
  const [draft, setDraft] = useState<LedgerDraft>(() => draftOf(start, currency));
  const [tried, setTried] = useState(false);
  const faults = draftFaults(draft);
  const change = (part: Partial<LedgerDraft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    const retrain = retrainOf(draft);
    if (retrain) onSave(retrain);
    else setTried(true);
  };
  return (
    <details className={styles.details} open={start !== null}>
      <summary>{start ? 'Change this retrain' : 'Enter a retrain'}</summary>
      <div className={styles.part}>
        <div className={styles.fields}>
          <DateField
            label="Ordered on"
            value={draft.ordered}
            disabled={disabled}
            onChange={(ordered) => change({ ordered })}
          />
          <DateField
            label="Live on"
            hint="Empty while it is not."
            value={draft.live}
            disabled={disabled}
            onChange={(live) => change({ live })}
          />
          <DateField
            label="Newest training data"
            value={draft.dataUntil}
            disabled={disabled}
            onChange={(dataUntil) => change({ dataUntil })}
          />
          <TextField
            label="Why it was ordered"
            value={draft.trigger}
            disabled={disabled}
            onChange={(trigger) => change({ trigger })}
          />
          <SelectField
            label="Outcome"
            options={retrainOutcomes.map((value) => ({ value, label: outcomeNames[value] }))}
            value={draft.outcome}
            disabled={disabled}
            onChange={(outcome) => change({ outcome })}
          />
        </div>
        <fieldset className={styles.group} disabled={disabled}>
          <legend>Cost by stage</legend>
          <div className={styles.fields}>
            {costStages.map((stage) => (
              <NumberField
                key={stage}
                label={stageNames[stage]}
                unit={draft.currency}
                value={draft.costs[stage] ?? null}
                onChange={(amount) => change({ costs: { ...draft.costs, [stage]: amount } })}
              />
            ))}
          </div>
        </fieldset>
        {gains.map(([name, label]) => (
          <fieldset key={name} className={styles.group} disabled={disabled}>
            <legend>{label}, per prediction</legend>
            <div className={styles.fields}>
              {bounds.map(([bound, word]) => (
                <NumberField
                  key={bound}
                  label={`${label}, ${word}`}
                  unit={draft.currency}
                  value={draft[name][bound]}
                  onChange={(value) => change({ [name]: { ...draft[name], [bound]: value } })}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {tried && faults.length > 0 && (
          <ul role="alert" className={styles.fault}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          <Button onClick={submit} disabled={disabled}>
            {start ? 'Save the change' : 'Enter this retrain'}
          </Button>
          {onDelete && (
            <Button look="quiet" onClick={onDelete} disabled={disabled}>
              Delete this retrain
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
