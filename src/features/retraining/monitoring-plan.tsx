import { useState } from 'react';
import { monitoringValue } from '#domain/economics/monitoring-value.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { NumberField } from '#ui/number-field.tsx';
import { Stat, StatList } from '#ui/stat.tsx';
import styles from './retraining.module.css';

export interface MonitoringPlanProps {
  /** Predictions per day, and what a retrain costs with its expected failures. */
  readonly perDay: number;
  readonly cost: number;
  readonly currency: string;
}

type Field = 'drop' | 'between' | 'detect' | 'price' | 'alarms';

const fields: readonly (readonly [Field, string, string])[] = [
  ['drop', 'Value lost per prediction by a sudden drop', 'money'],
  ['between', 'Days between such drops, on average', 'days'],
  ['detect', 'Days from a drop to a mended model, with monitoring', 'days'],
  ['price', 'Price of monitoring per day', 'money'],
  ['alarms', 'False alarms per day', 'per day'],
];

/** What finding sudden drops is worth, against retraining by calendar or never. */
export function MonitoringPlan({ perDay, cost, currency }: MonitoringPlanProps) {
  const [values, setValues] = useState<Readonly<Record<Field, number | null>>>({
    drop: null,
    between: 60,
    detect: 6,
    price: null,
    alarms: 0.004,
  });
  const { drop, between, detect, price, alarms } = values;
  const known =
    drop !== null &&
    drop > 0 &&
    between !== null &&
    between > 0 &&
    detect !== null &&
    detect >= 0 &&
    price !== null &&
    price >= 0 &&
    alarms !== null &&
    alarms >= 0
      ? monitoringValue(
          { decay: { kind: 'saturating', most: drop, halfLifeDays: between * Math.LN2 }, perDay, cost },
          { detectDays: detect, costPerDay: price, falseAlarmsPerDay: alarms },
        )
      : null;
  const money = (amount: number | undefined) =>
    amount === undefined ? '–' : `${moneyText(amount, currency)} a day`;
  return (
    <details className={styles.details}>
      <summary>What is monitoring worth?</summary>
      <div className={styles.part}>
        <p className={styles.text}>
          Where value is lost in sudden drops and not in a slow decay, a monitor that finds them beats any
          calendar: this is by how much, by your own numbers.
        </p>
        <div className={styles.fields}>
          {fields.map(([name, label, unit]) => (
            <NumberField
              key={name}
              label={label}
              unit={unit === 'money' ? currency : unit}
              value={values[name]}
              onChange={(value) => setValues({ ...values, [name]: value })}
            />
          ))}
        </div>
        <StatList>
          <Stat
            label="With monitoring"
            value={money(known?.monitored)}
            note="drops, retrains, alarms and the monitor"
          />
          <Stat
            label="By the best calendar, or never"
            value={money(known?.unmonitored)}
            note={`never: ${money(known?.never)}`}
          />
          <Stat
            label="Monitoring is worth"
            value={money(known?.worth)}
            note="below 0 it costs more than it saves"
          />
        </StatList>
      </div>
    </details>
  );
}
