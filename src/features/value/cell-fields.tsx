import { cellName } from '#domain/economics/matrix-words.ts';
import { binaryMatrix } from '#domain/economics/value-matrix.ts';
import { NumberField } from '#ui/number-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import styles from './value-editor.module.css';
import type { CellDraft } from './worth-draft.ts';

const ways = [
  { value: 'earns', label: 'earns' },
  { value: 'costs', label: 'costs' },
] as const;

export interface CellFieldsProps {
  readonly actual: number;
  readonly predicted: number;
  /** What a positive means, in words; null where the log does not say. */
  readonly positive: string | null;
  readonly cell: CellDraft;
  readonly currency: string;
  readonly disabled: boolean;
  readonly onChange: (cell: CellDraft) => void;
}

const said = (is: number, positive: string | null) =>
  is === 1 ? (positive ?? 'yes') : `not ${positive ?? 'yes'}`;

/** One of the four cases of a yes/no model: what it is called, which way the money goes, and how much. */
export function CellFields(props: CellFieldsProps) {
  const { actual, predicted, positive, cell, currency, disabled, onChange } = props;
  const matrix = binaryMatrix([
    [0, 0],
    [0, 0],
  ]);
  const name = cellName(matrix, actual, predicted);
  return (
    <fieldset className={styles.cell} disabled={disabled}>
      <legend className={styles.cellName}>{name}</legend>
      <p className={styles.small}>
        Was {said(actual, positive)}; the model said {predicted === 1 ? 'yes' : 'no'}.
      </p>
      <div className={styles.amount}>
        <Segmented
          label={`${name} earns or costs`}
          hideLabel
          options={ways}
          value={cell.way}
          onChange={(way) => onChange({ ...cell, way })}
        />
        <NumberField
          label={`${name}: amount`}
          hideLabel
          unit={currency}
          value={cell.size}
          onChange={(size) => onChange({ ...cell, size: size ?? NaN })}
        />
      </div>
    </fieldset>
  );
}
