import { scoreBin, type ScoreTable } from './score-table.ts';

type Columns = Pick<ScoreTable, 'keys' | 'negative' | 'positive' | 'unlabelled'>;

/** Merges two tables whose keys are of the same kind and ascending. */
function unite(a: Columns, b: Columns): Columns {
  const keys: number[] = [];
  const negative: number[] = [];
  const positive: number[] = [];
  const unlabelled: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.keys.length || j < b.keys.length) {
    const left = a.keys[i] ?? Infinity;
    const right = b.keys[j] ?? Infinity;
    const key = Math.min(left, right);
    const fromA = left === key ? i++ : -1;
    const fromB = right === key ? j++ : -1;
    keys.push(key);
    negative.push((a.negative[fromA] ?? 0) + (b.negative[fromB] ?? 0));
    positive.push((a.positive[fromA] ?? 0) + (b.positive[fromB] ?? 0));
    unlabelled.push((a.unlabelled[fromA] ?? 0) + (b.unlabelled[fromB] ?? 0));
  }
  return { keys, negative, positive, unlabelled };
}

/** The same rows on the table's equal bins. A binned table comes back as it is. */
export function toBins(table: ScoreTable): ScoreTable {
  if (!table.exact) return table;
  const keys: number[] = [];
  const columns = { negative: [] as number[], positive: [] as number[], unlabelled: [] as number[] };
  for (const [i, score] of table.keys.entries()) {
    const bin = scoreBin(score, table.bins);
    if (keys.at(-1) !== bin) {
      keys.push(bin);
      for (const column of Object.values(columns)) column.push(0);
    }
    const last = keys.length - 1;
    columns.negative[last] = (columns.negative[last] ?? 0) + (table.negative[i] ?? 0);
    columns.positive[last] = (columns.positive[last] ?? 0) + (table.positive[i] ?? 0);
    columns.unlabelled[last] = (columns.unlabelled[last] ?? 0) + (table.unlabelled[i] ?? 0);
  }
  return { ...table, exact: false, keys, ...columns };
}

/**
 * Tables of two disjoint sets of rows put together. Exact while the union of distinct scores fits in `exactUpTo`,
 * binned otherwise: a property of the rows alone, so the order of merging does not matter.
 * @throws RangeError when the tables were made with different bins.
 */
export function mergeScoreTables(a: ScoreTable, b: ScoreTable): ScoreTable {
  if (a.bins !== b.bins || a.exactUpTo !== b.exactUpTo)
    throw new RangeError(
      `score tables differ: ${a.bins}/${a.exactUpTo} against ${b.bins}/${b.exactUpTo} bins`,
    );
  if (a.exact && b.exact) {
    const united = { ...a, ...unite(a, b) };
    return united.keys.length <= a.exactUpTo ? united : toBins(united);
  }
  return { ...a, exact: false, ...unite(toBins(a), toBins(b)) };
}
