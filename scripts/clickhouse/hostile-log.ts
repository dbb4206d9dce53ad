import fc from 'fast-check';
import type { Task } from '#domain/profile/outcome.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { hostileNames, hostileTables, hostileValues } from './hostile-texts.ts';

const columnRoles = [
  'at',
  'id',
  'said',
  'score',
  'second',
  'third',
  'truth',
  'truthAt',
  'version',
  'segment',
  'amount',
  'kind',
  'mark',
] as const;

/** What everything in a small log is called. */
export interface LogTexts {
  readonly database: string;
  readonly table: string;
  /** The table of actuals. */
  readonly labels: string;
  readonly columns: Readonly<Record<(typeof columnRoles)[number], string>>;
  /** Three; a yes/no model has the first two, the second positive. */
  readonly classes: readonly string[];
  readonly versions: readonly string[];
  readonly segments: readonly string[];
  readonly kinds: readonly string[];
  /** Of the column that marks the reference; the first does. Ids begin with the second. */
  readonly marks: readonly string[];
}

const asColumns = (names: readonly string[]) =>
  Object.fromEntries(columnRoles.map((role, i) => [role, names[i]])) as LogTexts['columns'];

export const hostileLog: fc.Arbitrary<LogTexts> = fc
  .record({
    tables: hostileTables(3),
    columns: hostileNames(columnRoles.length),
    classes: hostileValues(3),
    versions: hostileValues(2),
    segments: hostileValues(4),
    kinds: hostileValues(5),
    marks: hostileValues(2),
  })
  .map(({ tables: [database = '', table = '', labels = ''], columns, ...values }) => ({
    database,
    table,
    labels,
    columns: asColumns(columns),
    ...values,
  }));

/** The same log with names and values that nobody could mind. */
export const plainLog: LogTexts = {
  database: 'plain',
  table: 'predictions',
  labels: 'actuals',
  columns: asColumns(columnRoles.map((role) => `column_${role}`)),
  classes: ['class a', 'class b', 'class c'],
  versions: ['version a', 'version b'],
  segments: ['segment a', 'segment b', 'segment c', 'segment d'],
  kinds: ['kind a', 'kind b', 'kind c', 'kind d', 'kind e'],
  marks: ['mark a', 'mark b'],
};

/** A text for DuckDB, whose literals know no escapes. */
const literal = (text: string): string =>
  text
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');

/** A name for DuckDB. */
const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const oneOf = (values: readonly string[], salt: number) =>
  `[${values.map(literal).join(', ')}][CAST(1 + hash(i * 31 + ${salt}) % ${values.length} AS INTEGER)]`;
const unit = (salt: number) => `((hash(i * 31 + ${salt}) % 1000003) / 1000003.0)`;
const empty = (salt: number, oneIn: number) => `hash(i + ${salt} * 7919) % ${oneIn} = 0`;
const orNull = (salt: number, term: string) => `CASE WHEN ${empty(salt, 9)} THEN NULL ELSE ${term} END`;

/** Queries for DuckDB that give the rows of the log, and of its actuals. */
export function logQueries({ columns, classes, ...texts }: LogTexts, task: Task) {
  const own = task === 'binary' ? classes.slice(0, 2) : classes;
  const id = literal(texts.marks[1] ?? '');
  const outcome = (salt: number) => (task === 'regression' ? `${unit(salt)} * 90` : oneOf(own, salt));
  const terms: readonly (readonly [string, string])[] = [
    [columns.at, "TIMESTAMP '2026-01-01' + INTERVAL (i * 7) HOUR"],
    [columns.id, `${id} || i`],
    [columns.said, outcome(1)],
    [columns.score, `${unit(2)} * 0.4`],
    [columns.second, `${unit(3)} * 0.3`],
    [columns.third, `${unit(4)} * 0.3`],
    [columns.truth, orNull(5, outcome(5))],
    [columns.truthAt, "TIMESTAMP '2026-01-02' + INTERVAL (i * 8) HOUR"],
    [columns.version, oneOf(texts.versions, 6)],
    [columns.segment, orNull(7, oneOf(texts.segments, 7))],
    [columns.amount, orNull(8, `${unit(8)} * 1000`)],
    [columns.kind, orNull(9, oneOf(texts.kinds, 9))],
    [columns.mark, `[${texts.marks.map(literal).join(', ')}][CASE WHEN i < 150 THEN 1 ELSE 2 END]`],
  ];
  const listed = terms.map(([name, term]) => `${term} AS ${named(name)}`).join(', ');
  return {
    log: `SELECT ${listed} FROM range(300) AS t(i)`,
    labels: `SELECT ${id} || (i * 2) AS ${named(columns.id)}, ${outcome(20)} AS ${named(columns.truth)},
        TIMESTAMP '2026-03-01' + INTERVAL (i) HOUR AS ${named(columns.truthAt)} FROM range(120) AS t(i)
      UNION ALL SELECT ${id} || (i * 6), ${outcome(30)}, TIMESTAMP '2026-04-01' + INTERVAL (i) HOUR FROM range(20) AS t(i)`,
  };
}

/** What the columns mean. Classes of three have their actuals in a table of their own. */
export function logMapping({ columns, ...texts }: LogTexts, task: Task, files: Mapping['files']): Mapping {
  const [first = '', second = '', third = ''] = texts.classes;
  const scores = {
    binary: { score: columns.score },
    multiclass: { scores: { [first]: columns.score, [second]: columns.second, [third]: columns.third } },
    regression: {},
  };
  return parseMapping(
    {
      model: {
        id: 'hostile',
        name: texts.table,
        task,
        ...(task === 'binary' ? { positive: second } : {}),
      },
      files,
      columns: {
        predictedAt: columns.at,
        id: columns.id,
        prediction: columns.said,
        ...scores[task],
        actual: columns.truth,
        labelledAt: columns.truthAt,
        version: columns.version,
        segments: [columns.segment],
        features: [columns.amount, { name: columns.kind, kind: 'categorical' }],
      },
      reference:
        task === 'regression' ? { to: '2026-01-31' } : { column: columns.mark, value: texts.marks[0] },
      // By rows, the server is sent ids too.
      chunk: task === 'regression' ? 'rows:60' : 'month',
    },
    'hostile',
  );
}
