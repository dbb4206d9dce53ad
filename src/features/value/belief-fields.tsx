import { beliefOf, type BeliefSource, type RetrainPlan } from '#domain/economics/retrain-plan.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { SelectField, TextField } from '#ui/field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { useState } from 'react';
import styles from './cost-editor.module.css';

export interface BeliefFieldsProps {
  readonly belief: BeliefSource;
  /** Loss per prediction of the model itself; null where it is not known. */
  readonly gap: number | null;
  readonly currency: string;
  readonly onBelief: (belief: RetrainPlan['belief']) => void;
}

const sources = [
  { value: 'pairs', label: 'Measured: old and new model on the same rows' },
  { value: 'history', label: 'Past retrains of this model' },
  { value: 'low-mid-high', label: 'A guess: low, middle, high' },
  { value: 'assumption', label: 'An assumption: half of the loss comes back' },
] as const;

const starting: Record<BeliefSource['source'], BeliefSource> = {
  assumption: { source: 'assumption' },
  'low-mid-high': { source: 'low-mid-high', guess: { low: NaN, mid: NaN, high: NaN } },
  pairs: { source: 'pairs', gains: [] },
  history: { source: 'history', gains: [], prior: { mean: 0, sd: 0 } },
};

const listOf = (text: string): readonly number[] =>
  text
    .split(/[\s;]+/)
    .filter((part) => part !== '')
    .map(Number);

/** A list of numbers; what is typed stays as it is. */
function GainsField({
  gains,
  onGains,
}: {
  gains: readonly number[];
  onGains: (gains: readonly number[]) => void;
}) {
  const [text, setText] = useState(gains.join(' '));
  return (
    <TextField
      label="Gain per prediction, one number each"
      hint="At least two, with spaces between: 0.02 0.031 0.018"
      value={text}
      onChange={(next) => {
        setText(next);
        onGains(listOf(next));
      }}
    />
  );
}

function SourceFields({ belief, currency, onBelief }: Omit<BeliefFieldsProps, 'gap'>) {
  if (belief.source === 'assumption') return null;
  if (belief.source === 'low-mid-high') {
    const { guess } = belief;
    const field = (name: 'low' | 'mid' | 'high', label: string) => (
      <NumberField
        label={label}
        unit={currency}
        value={guess[name]}
        onChange={(value) => onBelief({ ...belief, guess: { ...guess, [name]: value ?? NaN } })}
      />
    );
    return (
      <>
        {field('low', 'Low (1 in 20 is lower)')}
        {field('mid', 'Middle')}
        {field('high', 'High (1 in 20 is higher)')}
      </>
    );
  }
  const prior = belief.source === 'history' ? belief.prior : null;
  return (
    <>
      <GainsField gains={belief.gains} onGains={(gains) => onBelief({ ...belief, gains })} />
      {belief.source === 'history' && prior && (
        <>
          <NumberField
            label="Without them you would believe"
            unit={currency}
            value={prior.mean}
            onChange={(mean) => onBelief({ ...belief, prior: { ...prior, mean: mean ?? NaN } })}
          />
          <NumberField
            label="give or take"
            unit={currency}
            value={prior.sd}
            onChange={(sd) => onBelief({ ...belief, prior: { ...prior, sd: sd ?? NaN } })}
          />
        </>
      )}
    </>
  );
}

/** What a retrained model would gain per prediction, and where that belief comes from. */
export function BeliefFields(props: BeliefFieldsProps) {
  const { belief, gap, currency, onBelief } = props;
  const result = beliefOf(belief, gap);
  const known = result && Number.isFinite(result.mean) && Number.isFinite(result.sd) ? result : null;
  return (
    <>
      <div className={styles.fields}>
        <SelectField
          label="Gain of a retrained model, per prediction"
          options={sources}
          value={belief.source}
          onChange={(source) => onBelief(starting[source])}
        />
        <SourceFields belief={belief} currency={currency} onBelief={onBelief} />
      </div>
      <p className={styles.small}>
        {known
          ? `${moneyText(known.mean, currency)}, give or take ${moneyText(known.sd, currency)}. ${known.basis}`
          : belief.source === 'assumption'
            ? 'Needs a loss that can be measured.'
            : 'Not complete yet.'}
      </p>
    </>
  );
}
