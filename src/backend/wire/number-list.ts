import * as z from 'zod/mini';

// Figures stand in long lists; a plain loop checks them many times faster than a schema per figure.

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function firstMisfit(values: readonly unknown[], fits: (value: unknown) => boolean): number {
  for (let i = 0; i < values.length; i++) if (!fits(values[i])) return i;
  return -1;
}

function numberList(what: string, fits: (value: unknown) => boolean) {
  return z.custom<readonly number[]>().check(({ value, issues }) => {
    const list: unknown = value;
    if (!Array.isArray(list)) {
      issues.push({ code: 'custom', path: [], input: list, message: 'must be a list' });
      return;
    }
    const at = firstMisfit(list, fits);
    if (at >= 0) issues.push({ code: 'custom', path: [at], input: list, message: `must be ${what}` });
  });
}

/** Counts of rows: whole numbers, zero or more. */
export const counts = numberList('a whole number, zero or more', isCount);

/** Finite numbers. */
export const numbers = numberList('a number', isNumber);

/** Whole numbers of either sign. */
export const wholeNumbers = numberList('a whole number', isWhole);

type Cell = readonly [number, number, number, number];

const isCell = (value: unknown): value is Cell =>
  Array.isArray(value) &&
  value.length === 4 &&
  isCount(value[0]) &&
  isCount(value[1]) &&
  isCount(value[2]) &&
  isNumber(value[3]) &&
  value[3] >= 0;

/** Cells of a grid: [predicted cell, actual cell, rows, Σ |error|]. */
export const cells = z.custom<readonly Cell[]>().check(({ value, issues }) => {
  const list: unknown = value;
  const at = Array.isArray(list) ? firstMisfit(list, isCell) : -1;
  if (!Array.isArray(list)) issues.push({ code: 'custom', path: [], input: list, message: 'must be a list' });
  else if (at >= 0)
    issues.push({
      code: 'custom',
      path: [at],
      input: list,
      message: 'must be [predicted cell, actual cell, rows, sum of absolute errors]',
    });
});
