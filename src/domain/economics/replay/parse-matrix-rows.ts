import type { BacktestMatrix } from './backtest-matrix.ts';

/** A row that cannot be used, counted as an editor shows it. */
export interface RowFault {
  readonly row: number;
  readonly column: string | null;
  readonly text: string;
}

/** Either a matrix, or what is wrong with the table. */
export type MatrixTable =
  | { readonly matrix: BacktestMatrix; readonly faults: readonly [] }
  | { readonly matrix: null; readonly faults: readonly RowFault[] };

const names = {
  trainEnd: ['train_end', 'train_end_chunk'],
  evalChunk: ['eval_chunk'],
  rows: ['n', 'rows'],
  errors: ['errors'],
  value: ['value'],
  drift: ['drift'],
  labelledShare: ['labelled_share', 'labeled_share'],
} as const;
type Role = keyof typeof names;

interface Cell {
  readonly row: number;
  readonly trainEnd: string;
  readonly evalChunk: string;
  readonly rows: number;
  readonly loss: number;
  readonly drift: number;
  readonly labelledShare: number;
}

const mostFaults = 20;

/** Ascending as numbers where all are numbers, otherwise as text: ISO dates sort by time. */
function inOrder(labels: ReadonlySet<string>): readonly string[] {
  const list = [...labels];
  return list.every((label) => label.trim() !== '' && Number.isFinite(Number(label)))
    ? list.toSorted((a, b) => Number(a) - Number(b))
    : list.toSorted();
}

class Rows {
  readonly cells: Cell[] = [];
  readonly faults: RowFault[] = [];
  readonly #at: (role: Role) => number;
  readonly #header: readonly string[];

  constructor(header: readonly string[]) {
    this.#header = header.map((name) => name.trim().toLowerCase());
    this.#at = (role) => this.#header.findIndex((name) => names[role].some((known) => known === name));
  }

  has(role: Role): boolean {
    return this.#at(role) >= 0;
  }

  add(fields: readonly string[], row: number): void {
    const trainEnd = this.#text(fields, 'trainEnd');
    const evalChunk = this.#text(fields, 'evalChunk');
    const before = this.faults.length;
    if (trainEnd === '') this.#fault(row, 'trainEnd', 'is empty');
    if (evalChunk === '') this.#fault(row, 'evalChunk', 'is empty');
    const rows = this.#number(fields, row, 'rows');
    if (rows <= 0) this.#fault(row, 'rows', 'must be more than 0');
    const loss = this.has('errors')
      ? this.#number(fields, row, 'errors')
      : -this.#number(fields, row, 'value');
    if (this.has('errors') && (loss < 0 || loss > rows))
      this.#fault(row, 'errors', 'must lie between 0 and n');
    const drift = this.has('drift') ? this.#number(fields, row, 'drift') : NaN;
    const labelledShare = this.has('labelledShare') ? this.#number(fields, row, 'labelledShare') : NaN;
    if (labelledShare < 0 || labelledShare > 1) this.#fault(row, 'labelledShare', 'must lie between 0 and 1');
    if (this.faults.length === before)
      this.cells.push({ row, trainEnd, evalChunk, rows, loss, drift, labelledShare });
  }

  #text(fields: readonly string[], role: Role): string {
    return (fields[this.#at(role)] ?? '').trim();
  }

  #number(fields: readonly string[], row: number, role: Role): number {
    const text = this.#text(fields, role);
    const value = Number(text);
    if (text !== '' && Number.isFinite(value)) return value;
    this.#fault(row, role, text === '' ? 'is empty' : `"${text.slice(0, 40)}" is no number`);
    return NaN;
  }

  #fault(row: number, role: Role, text: string): void {
    this.faults.push({ row, column: this.#header[this.#at(role)] ?? names[role][0], text });
  }
}

/** Which model a row is about: 0 for what was there before the first chunk, m for trained through chunk m − 1. */
function modelOf({ trainEnd }: Cell, at: ReadonlyMap<string, number>, initial: string): number | null {
  const through = at.get(trainEnd);
  if (through !== undefined) return through + 1;
  return trainEnd === initial ? 0 : null;
}

function assemble(read: Rows): MatrixTable {
  const { cells } = read;
  const chunks = inOrder(new Set(cells.map(({ evalChunk }) => evalChunk)));
  const at = new Map(chunks.map((name, i) => [name, i]));
  const before = inOrder(new Set(cells.map(({ trainEnd }) => trainEnd))).filter((name) => !at.has(name));
  const initial = before[0] ?? '';
  const loss = new Float64Array(chunks.length ** 2).fill(NaN);
  const drift = read.has('drift') ? new Float64Array(chunks.length ** 2).fill(NaN) : null;
  const rows = new Array<number>(chunks.length).fill(0);
  const shares = new Array<number>(chunks.length).fill(1);
  const faults: RowFault[] = [];
  for (const cell of cells) {
    const chunk = at.get(cell.evalChunk) as number;
    const model = modelOf(cell, at, initial);
    const place = (model ?? 0) * chunks.length + chunk;
    if (model === null)
      faults.push({
        row: cell.row,
        column: 'train_end',
        text: `"${cell.trainEnd}" is neither a chunk nor the first model, "${initial}"`,
      });
    else if (model > chunk)
      faults.push({
        row: cell.row,
        column: 'eval_chunk',
        text: `"${cell.evalChunk}" is not later than train_end`,
      });
    else if (!Number.isNaN(loss[place]))
      faults.push({ row: cell.row, column: null, text: 'this model and chunk stand in an earlier row' });
    else {
      loss[place] = cell.loss;
      if (drift) drift[place] = cell.drift;
      rows[chunk] = cell.rows;
      shares[chunk] = cell.labelledShare;
    }
  }
  if (chunks.length < 2)
    faults.push({ row: 1, column: 'eval_chunk', text: 'a replay needs at least two chunks' });
  if (before.length === 0)
    faults.push({ row: 1, column: 'train_end', text: 'no model was trained before the first chunk' });
  if (faults.length > 0) return { matrix: null, faults: faults.slice(0, mostFaults) };
  const labelledShare = read.has('labelledShare') ? shares : null;
  const unit = read.has('errors') ? 'errors' : 'money';
  return { matrix: { chunks, rows, loss, drift, labelledShare, unit, isModelled: false }, faults: [] };
}

/**
 * A back-test matrix from the records of a table with the columns `train_end, eval_chunk, n`, then `errors` (a count)
 * or `value` (money earned), and where known `drift` and `labelled_share`. `train_end` names the last chunk that a
 * model was trained with; the model before the first chunk has a name of its own.
 * @param records header first.
 */
export function parseMatrixRows(records: readonly (readonly string[])[]): MatrixTable {
  const [header = [], ...rows] = records;
  const read = new Rows(header);
  const missing = (['trainEnd', 'evalChunk', 'rows'] as const).filter((role) => !read.has(role));
  const wanted = missing.map((role) => names[role][0]);
  if (!read.has('errors') && !read.has('value')) wanted.push('errors' as never);
  if (wanted.length > 0)
    return {
      matrix: null,
      faults: [{ row: 1, column: null, text: `the header has no ${wanted.join(', no ')}` }],
    };
  for (const [i, fields] of rows.entries()) {
    read.add(fields, i + 2);
    if (read.faults.length >= mostFaults) break;
  }
  if (read.faults.length > 0) return { matrix: null, faults: read.faults };
  return assemble(read);
}
