import type { Column } from '#profiling/column-batch.ts';

/** A class value as text, so that 1, "1" and 1.0 are one class, and True and true. */
export function className(value: string | number | boolean): string {
  const text = String(value).trim();
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase();
  return text.replace(/^(-?\d+)\.0+$/, '$1');
}

/** The classes of some rows: an index into `names` per row, −1 where a row has none. */
export interface ClassCodes {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** A column's values as classes; NaN is no class. */
export function classCodes(column: Column): ClassCodes {
  if (column.kind === 'text') return { codes: column.codes, names: column.dictionary.map(className) };
  const { values, valid } = column;
  const known = new Map<number, number>();
  const codes = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if ((valid && valid[row] === 0) || Number.isNaN(value)) continue;
    let code = known.get(value);
    if (code === undefined) {
      code = known.size;
      known.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, names: [...known.keys()].map(className) };
}

/** Adds the class of every row to a set. */
export function collectClasses(column: Column, into: Set<string>): void {
  const { codes, names } = classCodes(column);
  const used = new Uint8Array(names.length);
  for (const code of codes) if (code >= 0) used[code] = 1;
  for (const [code, name] of names.entries()) if (used[code] === 1) into.add(name);
}
