import type { ErrorCost } from '#domain/economics/error-cost.ts';
import { optimalQuantile } from '#domain/economics/error-cost.ts';
import { SelectField } from '#ui/field.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import { NumberField } from '#ui/number-field.tsx';
import styles from './value-editor.module.css';

export interface ErrorCostFieldsProps {
  readonly cost: ErrorCost;
  readonly gross: number;
  readonly currency: string;
  /** What predictions are counted in: `minutes`. */
  readonly unit: string;
  readonly disabled: boolean;
  readonly onCost: (cost: ErrorCost) => void;
  readonly onGross: (gross: number) => void;
}

const shapes = [
  { value: 'asymmetric', label: 'So much per unit, by side' },
  { value: 'quadratic', label: 'With the square of the error' },
  { value: 'dead-zone', label: 'Only beyond a band' },
] as const;

const starting = {
  asymmetric: { kind: 'asymmetric', under: NaN, over: NaN },
  quadratic: { kind: 'quadratic', price: NaN },
  'dead-zone': { kind: 'dead-zone', band: NaN, price: NaN },
} as const;

type Price = readonly [label: string, value: number, change: (value: number) => ErrorCost, unit: string];

function pricesOf(cost: ErrorCost, currency: string, unit: string): readonly Price[] {
  const per = `${currency} per ${unit}`;
  switch (cost.kind) {
    case 'asymmetric':
      return [
        ['Predicted too low costs', cost.under, (under) => ({ ...cost, under }), per],
        ['Predicted too high costs', cost.over, (over) => ({ ...cost, over }), per],
      ];
    case 'quadratic':
      return [['Each error costs', cost.price, (price) => ({ ...cost, price }), `${currency} per ${unit}²`]];
    case 'dead-zone':
      return [
        ['Errors up to', cost.band, (band) => ({ ...cost, band }), `${unit} cost nothing`],
        ['Beyond that', cost.price, (price) => ({ ...cost, price }), per],
      ];
  }
}

/** What errors of a model of a quantity cost. */
export function ErrorCostFields(props: ErrorCostFieldsProps) {
  const { cost, gross, currency, unit, disabled, onCost, onGross } = props;
  const quantile = optimalQuantile(cost);
  return (
    <div className={styles.row}>
      <SelectField
        label="How errors cost"
        options={shapes}
        value={cost.kind}
        disabled={disabled}
        onChange={(kind) => onCost({ ...starting[kind], cap: cost.cap })}
      />
      {pricesOf(cost, currency, unit).map(([label, value, change, of]) => (
        <NumberField
          key={label}
          label={label}
          unit={of}
          value={value}
          disabled={disabled}
          onChange={(next) => onCost(change(next ?? NaN))}
        />
      ))}
      <NumberField
        label="No error costs more than"
        hint="Empty: no cap."
        unit={currency}
        value={cost.cap}
        disabled={disabled}
        onChange={(cap) => onCost({ ...cost, cap })}
      />
      <NumberField
        label="A prediction earns before its error"
        hint="0 where only differences matter."
        unit={currency}
        value={gross}
        disabled={disabled}
        onChange={(next) => onGross(next ?? NaN)}
      />
      {quantile !== null && Number.isFinite(quantile) && (
        <p className={styles.wide}>
          With these prices the cheapest prediction is the {formatNumber(quantile)} quantile of what may
          happen, not its mean.
        </p>
      )}
    </div>
  );
}
