import type { Column } from '#profiling/column-batch.ts';

export type Id = string | number;

/** Whole numbers from here on are compared by their digits, because doubles run out of them soon after. */
const digitsFrom = 1e15;
const shortNumber = /^(?:0|-?[1-9]\d{0,14})$/;

const idOf = (value: number): Id => (Math.abs(value) >= digitsFrom ? BigInt(value).toString() : value);

/** An id per row, the same whether a file holds it as a number or as text; null where a row has none. */
export function idsOf(column: Column): readonly (Id | null)[] {
  if (column.kind === 'text') {
    const ids = column.dictionary.map((text): Id => (shortNumber.test(text) ? Number(text) : text));
    const known = new Array<Id | null>(column.codes.length).fill(null);
    for (let row = 0; row < known.length; row++) {
      const code = column.codes[row] as number;
      if (code >= 0) known[row] = ids[code] as Id;
    }
    return known;
  }
  const { values, valid } = column;
  const known = new Array<Id | null>(values.length).fill(null);
  for (let row = 0; row < known.length; row++) {
    const value = values[row] as number;
    if ((!valid || valid[row] === 1) && Number.isFinite(value)) known[row] = idOf(value);
  }
  return known;
}
