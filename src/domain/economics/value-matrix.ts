import { amountBounds, numberFaults, type Fault } from './fault.ts';

/**
 * What one prediction is worth, in money, by what was the case and what was predicted. Gains are positive, losses
 * negative.
 */
export interface ValueMatrix {
  /** In the order of rows and columns; for yes/no models [negative, positive]. Never sorted. */
  readonly classes: readonly string[];
  /** values[actual][predicted] */
  readonly values: readonly (readonly number[])[];
}

export const mostClasses = 200;

/** What makes a matrix unusable: not square over its classes, a class twice, an amount that is none. */
export function valueMatrixFaults({ classes, values }: ValueMatrix): readonly Fault[] {
  const k = classes.length;
  if (k < 2 || k > mostClasses)
    return [
      {
        path: 'classes',
        what: `The matrix has ${k} classes.`,
        remedy: `Name 2 to ${mostClasses} classes, in the order of the rows.`,
      },
    ];
  const twice = classes.findIndex((name, i) => classes.indexOf(name) !== i);
  if (twice >= 0)
    return [
      {
        path: `classes[${twice}]`,
        what: `The class “${classes[twice]}” stands twice.`,
        remedy: 'Name each class once.',
      },
    ];
  if (values.length !== k || values.some((row) => row.length !== k))
    return [
      {
        path: 'V',
        what: `The matrix is not ${k} × ${k}: it has ${values.length} rows of ${values.map((row) => row.length).join(', ')} values.`,
        remedy: 'Give one row per actual class and one column per predicted class, in the same order.',
      },
    ];
  return values.flatMap((row, i) =>
    row.flatMap((value, j) =>
      numberFaults(
        `V[${i}][${j}]`,
        value,
        amountBounds(`Value of “${classes[i]}” predicted as “${classes[j]}”`),
      ),
    ),
  );
}

/** The matrix of a yes/no model: [[true negative, false positive], [false negative, true positive]]. */
export const binaryMatrix = (
  values: readonly (readonly number[])[],
  classes: readonly [string, string] = ['no', 'yes'],
): ValueMatrix => ({ classes, values });
