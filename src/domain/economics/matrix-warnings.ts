import type { Fault } from './fault.ts';
import type { ValueMatrix } from './value-matrix.ts';

/**
 * What is odd about a usable matrix: for some actual class a mistake is worth as much as the right decision, or more,
 * so that the most valuable model would be a wrong one. Empty for a sane matrix.
 * @param matrix without faults.
 * Source: Elkan (2001), IJCAI, reasonableness conditions.
 */
export function matrixWarnings({ classes, values }: ValueMatrix): readonly Fault[] {
  return values.flatMap((row, i) => {
    const right = row[i] as number;
    const wrong = row.findIndex((value, j) => j !== i && value >= right);
    if (wrong < 0) return [];
    const more = (row[wrong] as number) > right ? 'more than' : 'as much as';
    return [
      {
        path: `V[${i}][${wrong}]`,
        what: `This matrix rewards mistakes: “${classes[i]}” predicted as “${classes[wrong]}” is worth ${more} getting it right.`,
        remedy: 'Check the signs: a loss is entered as a cost, not as a gain.',
      },
    ];
  });
}
