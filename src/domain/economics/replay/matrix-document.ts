import type { BacktestMatrix } from './backtest-matrix.ts';

/** Most chunks of a matrix that is kept as a document: its losses stand in it one by one. */
export const mostKeptChunks = 400;

/** Losses on and above the diagonal, row by row. */
const upper = (length: number, cells: Float64Array): readonly (number | null)[] => {
  const list: (number | null)[] = [];
  for (let model = 0; model < length; model++)
    for (let chunk = model; chunk < length; chunk++) {
      const cell = cells[model * length + chunk] ?? NaN;
      list.push(Number.isNaN(cell) ? null : cell);
    }
  return list;
};

function spread(length: number, list: readonly unknown[]): Float64Array {
  const cells = new Float64Array(length * length).fill(NaN);
  let next = 0;
  for (let model = 0; model < length; model++)
    for (let chunk = model; chunk < length; chunk++) {
      const cell = list[next++];
      cells[model * length + chunk] = typeof cell === 'number' ? cell : NaN;
    }
  return cells;
}

/** What is kept of a matrix; null where it is too large to be kept. */
export function writeMatrix({ chunks, rows, loss, drift, labelledShare, unit }: BacktestMatrix) {
  const length = chunks.length;
  if (length > mostKeptChunks) return null;
  return {
    chunks: [...chunks],
    rows: [...rows],
    loss: upper(length, loss),
    drift: drift && upper(length, drift),
    labelledShare: labelledShare && [...labelledShare],
    unit,
  };
}

const isList = (json: unknown): json is readonly unknown[] => Array.isArray(json);
const numbers = (json: unknown, length: number): readonly number[] | null =>
  isList(json) &&
  json.length === length &&
  json.every((value) => typeof value === 'number' && Number.isFinite(value))
    ? (json as readonly number[])
    : null;

/** The matrix of a document of kind `matrix`; null for none, and for anything that is no matrix. */
export function readMatrix(content: unknown): BacktestMatrix | null {
  if (typeof content !== 'object' || content === null) return null;
  const { chunks, rows, loss, drift, labelledShare, unit } = content as Record<string, unknown>;
  if (!isList(chunks) || chunks.length < 2 || chunks.length > mostKeptChunks) return null;
  const length = chunks.length;
  const names = chunks.filter((name) => typeof name === 'string');
  const counts = numbers(rows, length);
  const cells = (length * (length + 1)) / 2;
  if (names.length < length || !counts || !isList(loss) || loss.length !== cells) return null;
  return {
    chunks: names,
    rows: counts,
    loss: spread(length, loss),
    drift: isList(drift) && drift.length === cells ? spread(length, drift) : null,
    labelledShare: numbers(labelledShare, length),
    unit: unit === 'money' ? 'money' : 'errors',
    isModelled: false,
  };
}
