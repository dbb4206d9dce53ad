import {
  costStages,
  lineCost,
  stageNames,
  type CostLine,
  type CostStage,
} from '#domain/economics/cost-sheet.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { Button } from '#ui/button.tsx';
import { SelectField, TextField } from '#ui/field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import styles from './cost-editor.module.css';

export interface CostLinesProps {
  readonly lines: readonly CostLine[];
  readonly currency: string;
  readonly disabled: boolean;
  readonly onLines: (lines: readonly CostLine[]) => void;
}

const stageOptions = costStages.map((stage) => ({ value: stage, label: stageNames[stage] }));

const newLine: CostLine = {
  stage: 'review',
  what: '',
  quantity: NaN,
  unit: 'person-h',
  price: NaN,
  times: 1,
  failedShare: 0,
};

interface LineProps {
  readonly line: CostLine;
  readonly currency: string;
  readonly number: number;
  readonly onLine: (line: CostLine) => void;
  readonly onRemove: () => void;
}

/** One thing that is paid for: so many of something, at a price, so many times. */
function LineFields({ line, currency, number, onLine, onRemove }: LineProps) {
  const cost = lineCost(line);
  return (
    <li className={styles.line}>
      <SelectField
        label="Stage"
        options={stageOptions}
        value={line.stage}
        onChange={(stage: CostStage) => onLine({ ...line, stage })}
      />
      <TextField label="What" value={line.what} onChange={(what) => onLine({ ...line, what })} />
      <NumberField
        label="Quantity"
        size={7}
        value={line.quantity}
        onChange={(quantity) => onLine({ ...line, quantity: quantity ?? NaN })}
      />
      <TextField label="Unit" value={line.unit} onChange={(unit) => onLine({ ...line, unit })} />
      <NumberField
        label="Price per unit"
        size={7}
        unit={currency}
        value={line.price}
        onChange={(price) => onLine({ ...line, price: price ?? NaN })}
      />
      <NumberField
        label="Times"
        size={4}
        value={line.times}
        onChange={(times) => onLine({ ...line, times: times ?? NaN })}
      />
      <NumberField
        label="Failed jobs, share"
        size={4}
        value={line.failedShare}
        onChange={(failedShare) => onLine({ ...line, failedShare: failedShare ?? NaN })}
      />
      <output className={styles.cost}>{Number.isFinite(cost) ? moneyText(cost, currency) : '–'}</output>
      <Button look="quiet" aria-label={`Remove line ${number}: ${line.what}`} onClick={onRemove}>
        Remove
      </Button>
    </li>
  );
}

/** The lines of a sheet, each with what it comes to. */
export function CostLines({ lines, currency, disabled, onLines }: CostLinesProps) {
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend>What one retrain takes</legend>
      {lines.length === 0 && (
        <p className={styles.small}>
          No line yet. Start from a template, or add what you pay for: hours of people count most.
        </p>
      )}
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          <LineFields
            // Lines have no name of their own, and only the one being written changes.
            key={i}
            line={line}
            number={i + 1}
            currency={currency}
            onLine={(next) => onLines(lines.map((one, j) => (j === i ? next : one)))}
            onRemove={() => onLines(lines.filter((_, j) => j !== i))}
          />
        ))}
      </ol>
      <div>
        <Button onClick={() => onLines([...lines, newLine])}>Add a line</Button>
      </div>
    </fieldset>
  );
}
