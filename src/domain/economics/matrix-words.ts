import { moneyText } from '#domain/quantity/money-text.ts';
import type { ValueMatrix } from './value-matrix.ts';

/** What the four cells of a yes/no model are called. */
export const cellName = ({ classes }: ValueMatrix, actual: number, predicted: number): string => {
  if (classes.length !== 2) {
    return actual === predicted
      ? `A right “${classes[actual]}”`
      : `“${classes[actual]}” taken for “${classes[predicted]}”`;
  }
  if (actual === predicted) return actual === 1 ? 'A hit' : 'A rightly left case';
  return actual === 1 ? 'A miss' : 'A false alarm';
};

/** A cell's sign in words: `A false alarm costs 5 EUR.`, `A hit earns 40 EUR.`, `A miss neither earns nor costs.` */
export function cellSentence(
  matrix: ValueMatrix,
  [actual, predicted]: readonly [number, number],
  currency: string,
): string {
  const value = matrix.values[actual]?.[predicted] ?? 0;
  const name = cellName(matrix, actual, predicted);
  if (value === 0) return `${name} neither earns nor costs.`;
  return `${name} ${value > 0 ? 'earns' : 'costs'} ${moneyText(Math.abs(value), currency)}.`;
}
