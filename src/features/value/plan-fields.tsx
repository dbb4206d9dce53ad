import type { RetrainPlan } from '#domain/economics/retrain-plan.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { NumberField } from '#ui/number-field.tsx';
import { BeliefFields } from './belief-fields.tsx';
import styles from './cost-editor.module.css';

export interface PlanFieldsProps {
  readonly plan: RetrainPlan;
  /** Predictions per day in the log; null where it has no time. */
  readonly logged: number | null;
  readonly gap: number | null;
  readonly disabled: boolean;
  readonly onPlan: (plan: RetrainPlan) => void;
}

type NumberName = 'horizonDays' | 'leadDays' | 'breakChance' | 'catchChance' | 'breakLoss' | 'rollbackCost';

interface NumberRow {
  readonly name: NumberName;
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
}

/** Volume, timing and gain: what the benefit is made of. */
function GainFields({ plan, logged, gap, disabled, onPlan }: PlanFieldsProps) {
  const number = ({ name, label, unit, hint }: NumberRow) => (
    <NumberField
      label={label}
      {...(unit ? { unit } : {})}
      {...(hint ? { hint } : {})}
      value={plan[name]}
      onChange={(value) => onPlan({ ...plan, [name]: value ?? NaN })}
    />
  );
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend>What it would bring</legend>
      <div className={styles.fields}>
        <NumberField
          label="Predictions per day"
          hint={
            logged === null ? 'The log has no time: enter it.' : `Empty: as logged, ${formatNumber(logged)}.`
          }
          value={plan.perDay}
          onChange={(perDay) => onPlan({ ...plan, perDay })}
        />
        {number({ name: 'horizonDays', label: 'Until the next retrain anyway', unit: 'days' })}
        {number({ name: 'leadDays', label: 'From decision to going live', unit: 'days' })}
        <NumberField
          label="Gain halves every"
          unit="days"
          hint="Empty: it lasts."
          value={plan.gainHalfLifeDays}
          onChange={(gainHalfLifeDays) => onPlan({ ...plan, gainHalfLifeDays })}
        />
      </div>
      <BeliefFields
        belief={plan.belief}
        gap={gap}
        currency={plan.sheet.currency}
        onBelief={(belief) => onPlan({ ...plan, belief })}
      />
    </fieldset>
  );
}

/** What could go wrong, and the test that guards against it. */
function RiskFields({ plan, disabled, onPlan }: PlanFieldsProps) {
  const { currency } = plan.sheet;
  const { test } = plan;
  const number = (name: NumberName, label: string, unit?: string) => (
    <NumberField
      label={label}
      {...(unit ? { unit } : {})}
      value={plan[name]}
      onChange={(value) => onPlan({ ...plan, [name]: value ?? NaN })}
    />
  );
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend>What could go wrong</legend>
      <div className={styles.fields}>
        {number('breakChance', 'Chance of a broken retrain (0–1)')}
        {number('catchChance', 'Chance that checks stop it (0–1)')}
        {number('breakLoss', 'Loss if they do not', currency)}
        {number('rollbackCost', 'Going back to the old version costs', currency)}
      </div>
      <div className={styles.fields}>
        <NumberField
          label="Shadow test: rows scored by both"
          hint="Empty: shipped without a test."
          value={test?.rows ?? null}
          onChange={(rows) =>
            onPlan({
              ...plan,
              test: rows === null ? null : { rows, sdOfDifference: test?.sdOfDifference ?? NaN },
            })
          }
        />
        {test && (
          <NumberField
            label="Row-by-row difference varies by"
            unit={currency}
            hint="Standard deviation over rows."
            value={test.sdOfDifference}
            onChange={(sd) => onPlan({ ...plan, test: { ...test, sdOfDifference: sd ?? NaN } })}
          />
        )}
      </div>
    </fieldset>
  );
}

/** Everything about a retrain beside its cost lines. */
export function PlanFields(props: PlanFieldsProps) {
  return (
    <>
      <GainFields {...props} />
      <RiskFields {...props} />
    </>
  );
}
