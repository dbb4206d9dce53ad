import { type SyntheticEvent, useState } from 'react';
import { costSheetFaults, peopleShare, retrainCost, type CostSheet } from '#domain/economics/cost-sheet.ts';
import { costTemplates } from '#domain/economics/cost-templates.ts';
import { planFaults, type RetrainPlan } from '#domain/economics/retrain-plan.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/field.tsx';
import { formatPercent } from '#ui/format/format-percent.ts';
import { NumberField } from '#ui/number-field.tsx';
import { Stat, StatList } from '#ui/stat.tsx';
import styles from './cost-editor.module.css';
import { CostImport } from './cost-import.tsx';
import { CostLines } from './cost-lines.tsx';
import { FaultList } from './document-state.tsx';
import { PlanFields } from './plan-fields.tsx';

export interface CostEditorProps {
  readonly modelId: string;
  readonly start: RetrainPlan;
  readonly logged: number | null;
  readonly gap: number | null;
  readonly disabled: boolean;
  readonly onSave: (plan: RetrainPlan) => void;
}

interface SheetProps {
  readonly sheet: CostSheet;
  readonly disabled: boolean;
  readonly onSheet: (sheet: CostSheet) => void;
}

/** Templates to start from. Their figures are examples. */
function Templates({ sheet, disabled, onSheet }: SheetProps) {
  return (
    <div className={styles.buttons}>
      {costTemplates.map(({ id, name, lines }) => (
        <Button key={id} disabled={disabled} onClick={() => onSheet({ ...sheet, lines })}>
          Start from: {name}
        </Button>
      ))}
    </div>
  );
}

/** Platform, share and the day of the prices. */
function SheetFields({ sheet, disabled, onSheet }: SheetProps) {
  const { platform, currency } = sheet;
  const platformWith = (change: Partial<NonNullable<CostSheet['platform']>>) => ({
    perYear: NaN,
    retrainsPerYear: NaN,
    ...platform,
    ...change,
  });
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend>Shared and dated</legend>
      <div className={styles.fields}>
        <NumberField
          label="Platform, per year"
          unit={currency}
          hint="Paid anyway: in the books, not in the decision. Empty: none."
          value={platform?.perYear ?? null}
          onChange={(perYear) =>
            onSheet({ ...sheet, platform: perYear === null ? null : platformWith({ perYear }) })
          }
        />
        {platform && (
          <NumberField
            label="Retrains that share it in a year"
            value={platform.retrainsPerYear}
            onChange={(times) =>
              onSheet({ ...sheet, platform: platformWith({ retrainsPerYear: times ?? NaN }) })
            }
          />
        )}
        <NumberField
          label="Share that this model pays (0–1)"
          hint="1 unless one training run serves several models."
          value={sheet.share}
          onChange={(share) => onSheet({ ...sheet, share: share ?? NaN })}
        />
        <DateField
          label="Prices as of"
          value={sheet.pricedOn ?? ''}
          onChange={(day) => onSheet({ ...sheet, pricedOn: day === '' ? null : day })}
        />
      </div>
    </fieldset>
  );
}

/** What the sheet comes to. */
function SheetSums({ sheet }: { readonly sheet: CostSheet }) {
  if (costSheetFaults(sheet).length > 0 || sheet.lines.length === 0) return null;
  const { marginal, fullyLoaded } = retrainCost(sheet);
  const people = peopleShare(sheet);
  return (
    <StatList>
      <Stat
        label="One more retrain"
        value={moneyText(marginal, sheet.currency)}
        note="marginal: what decides"
      />
      <Stat
        label="With its share of the platform"
        value={moneyText(fullyLoaded, sheet.currency)}
        note="fully loaded: for the books"
      />
      <Stat
        label="Hours of people"
        value={formatPercent(people)}
        note="of the marginal cost; a cloud bill does not show them"
      />
    </StatList>
  );
}

/** What one retrain costs, what it would bring, and what could go wrong. */
export function CostEditor({ modelId, start, logged, gap, disabled, onSave }: CostEditorProps) {
  const [plan, setPlan] = useState(start);
  const [tried, setTried] = useState(false);
  const faults = planFaults(plan);
  const onSheet = (sheet: CostSheet) => setPlan({ ...plan, sheet });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) onSave(plan);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Templates sheet={plan.sheet} disabled={disabled} onSheet={onSheet} />
      <CostImport modelId={modelId} sheet={plan.sheet} disabled={disabled} onSheet={onSheet} />
      <CostLines
        lines={plan.sheet.lines}
        currency={plan.sheet.currency}
        disabled={disabled}
        onLines={(lines) => onSheet({ ...plan.sheet, lines })}
      />
      <SheetFields sheet={plan.sheet} disabled={disabled} onSheet={onSheet} />
      <SheetSums sheet={plan.sheet} />
      <PlanFields plan={plan} logged={logged} gap={gap} disabled={disabled} onPlan={setPlan} />
      {tried && <FaultList faults={faults} label="What is missing or wrong" />}
      <div>
        <Button type="submit" look="primary" disabled={disabled}>
          Save the costs
        </Button>
      </div>
    </form>
  );
}
