import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { NumberField } from '#ui/number-field.tsx';
import styles from './value-editor.module.css';
import { valueOf, type CellDraft, type ValueDraft } from './worth-draft.ts';

export interface MatrixProps {
  readonly draft: ValueDraft;
  readonly disabled: boolean;
  readonly onCells: (cells: ValueDraft['cells']) => void;
}

const fromValue = (value: number | null): CellDraft => ({
  way: value !== null && value < 0 ? 'costs' : 'earns',
  size: value === null ? NaN : Math.abs(value),
});

const words = (cell: CellDraft) =>
  Number.isNaN(cell.size) ? '' : cell.size === 0 ? 'nothing' : cell.way === 'earns' ? 'earns' : 'costs';

/** Two amounts for the whole matrix, to start from. */
function FillFields({ draft, disabled, onCells }: MatrixProps) {
  const [right, setRight] = useState<number | null>(null);
  const [wrong, setWrong] = useState<number | null>(null);
  const open = [right, wrong].some((amount) => amount === null || Number.isNaN(amount));
  const fill = () =>
    onCells(
      draft.cells.map((row, i) =>
        row.map((_, j) => ({
          way: i === j ? 'earns' : 'costs',
          size: Math.abs((i === j ? right : wrong) ?? 0),
        })),
      ),
    );
  return (
    <div className={styles.row}>
      <NumberField label="A right decision earns" unit={draft.currency} value={right} onChange={setRight} />
      <NumberField label="A wrong one costs" unit={draft.currency} value={wrong} onChange={setWrong} />
      <Button disabled={disabled || open} onClick={fill}>
        Fill the table
      </Button>
    </div>
  );
}

/** Several classes: a table of signed amounts, minus for a cost; its word stands under each. */
export function ClassMatrix(props: MatrixProps) {
  const { draft, disabled, onCells } = props;
  const { classes, cells } = draft;
  const change = (i: number, j: number, value: number | null) =>
    onCells(cells.map((row, a) => row.map((cell, b) => (a === i && b === j ? fromValue(value) : cell))));
  return (
    <>
      <FillFields {...props} />
      <div className={styles.scroll} role="region" aria-label="Value matrix" tabIndex={0}>
        <table className={styles.matrix}>
          <caption>
            Value of one prediction in {draft.currency}; a minus is a cost. Rows: what was; columns: what the
            model said.
          </caption>
          <thead>
            <tr>
              <th scope="col">Was, said</th>
              {classes.map((name) => (
                <th key={name} scope="col">
                  said {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((row, i) => (
              <tr key={classes[i]}>
                <th scope="row">was {classes[i]}</th>
                {row.map((cell, j) => (
                  <td key={classes[j]}>
                    <NumberField
                      label={`Was ${classes[i]}, said ${classes[j]}`}
                      hideLabel
                      size={6}
                      disabled={disabled}
                      value={valueOf(cell)}
                      onChange={(value) => change(i, j, value)}
                    />
                    <span className={styles.small}>{words(cell)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
