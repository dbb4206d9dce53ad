/** A fault in a document: where, and what. */
export interface Fault {
  readonly path: string;
  readonly what: string;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** True when each number is greater than the one before. */
export function ascends(values: readonly number[]): boolean {
  for (let i = 1; i < values.length; i++)
    if ((values[i] as number) <= (values[i - 1] as number)) return false;
  return true;
}

/** The fault of a number that is not what others in the document say it must be; empty without one. */
export const unequal = (
  path: string,
  what: string,
  { found, expected }: { readonly found: number; readonly expected: number },
): readonly Fault[] =>
  found === expected ? [] : [{ path, what: `${what}: ${found}, expected ${expected}` }];

/** The fault of a list that must ascend. */
export const disordered = (path: string, values: readonly number[]): readonly Fault[] =>
  ascends(values) ? [] : [{ path, what: 'is not ascending' }];
