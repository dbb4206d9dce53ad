import { alias, joined, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';

interface AggregateKind {
  /** Over rows. */
  readonly over: string;
  /** Type of the column that keeps it for some rows, what fills that, and what puts several together. */
  readonly kept: string;
  readonly fill: string;
  readonly merge: string;
  /** True where the result has more digits than JSON numbers carry. */
  readonly isText?: boolean;
}

const simple = (fn: string, merge: string, type: string): AggregateKind => ({
  over: fn,
  kept: `SimpleAggregateFunction(${merge}, ${type})`,
  fill: fn,
  merge,
});

const stateful = (fn: string, types: string): AggregateKind => ({
  over: fn,
  kept: `AggregateFunction(${fn}, ${types})`,
  fill: `${fn}State`,
  merge: `${fn}Merge`,
});

/** None loses digits: sums are compensated, variances grow from differences to a running mean. */
const kinds = {
  count: simple('count', 'sum', 'UInt64'),
  wholeSum: simple('sum', 'sum', 'UInt64'),
  /** Sum of hashes: the same in any order of the rows, and for any way to divide them. */
  print: { ...simple('sum', 'sum', 'UInt64'), isText: true },
  min: simple('min', 'min', 'Float64'),
  max: simple('max', 'max', 'Float64'),
  sum: stateful('sumKahan', 'Float64'),
  variance: stateful('varPopStable', 'Float64'),
  covariance: stateful('covarPopStable', 'Float64, Float64'),
} as const satisfies Readonly<Record<string, AggregateKind>>;

/** A measure of a group of rows which can be put together from the measures of its parts. */
export interface Aggregate {
  readonly kind: keyof typeof kinds;
  readonly args: readonly Sql[];
  /** Rows that count; all where there is none. */
  readonly when: Sql | null;
}

/** A measure with the name it goes by; the same name means the same kind wherever it stands. */
export type Measure = readonly [name: string, aggregate: Aggregate];

/** A measure of rows: its kind and what it is taken of. */
export const measureOf = (kind: Aggregate['kind'], ...args: readonly Sql[]): Aggregate => ({
  kind,
  args,
  when: null,
});

/** The same, of the rows with a condition alone. */
export const measureIf = (when: Sql, kind: Aggregate['kind'], ...args: readonly Sql[]): Aggregate => ({
  kind,
  args,
  when,
});

const call = (fn: string, args: readonly Sql[], when: Sql | null): Sql =>
  sql`${alias(when ? `${fn}If` : fn)}(${joined(when ? [...args, when] : args, ', ')})`;

function result(kind: Aggregate['kind'], term: Sql): Sql {
  const { isText = false }: AggregateKind = kinds[kind];
  return isText ? sql`toString(${term})` : term;
}

/** The measure over rows. */
export const overRows = ({ kind, args, when }: Aggregate): Sql =>
  result(kind, call(kinds[kind].over, args, when));

/** The measure over rows as a part to be kept. */
export function asKept({ kind, args, when }: Aggregate): Sql {
  // A column that keeps doubles takes no other numbers.
  const isWhole = kind === 'count' || kind === 'wholeSum' || kind === 'print';
  const typed = isWhole ? args : args.map((arg) => sql`toFloat64(${arg})`);
  return call(kinds[kind].fill, typed, when);
}

/** Name of the column that keeps a measure: never the measure's own, which stands for its result. */
export const keptName = (name: string): Sql => alias(`s_${name}`);

/** The measure from kept parts. */
export const fromKept = (name: string, { kind }: Aggregate): Sql =>
  result(kind, call(kinds[kind].merge, [keptName(name)], null));

/** Type of the column that keeps the measure. */
export const keptType = ({ kind }: Aggregate): string => kinds[kind].kept;
