import type {
  CategoricalProfile,
  CategoricalSpec,
  FeatureProfile,
  FeatureSpec,
  NumericProfile,
  NumericSpec,
} from '#domain/profile/feature-profile.ts';
import { mergeMoments, noMoments } from '#domain/profile/moments.ts';
import { numberCell } from '#backend/clickhouse/server/result-cells.ts';
import type { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { measureOf } from '#backend/clickhouse/log/aggregates.ts';
import { columnName, featureNumber } from '#backend/clickhouse/log/feature-term.ts';
import type { LogChunk } from '#backend/clickhouse/log/log-chunks.ts';
import { codeOf, noName } from '#backend/clickhouse/log/name-codes.ts';
import { doubles, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { chunkId, rowsByGroup, together, type Counting, type GroupId } from './count-rows.ts';
import { closedBounds } from './edge-bins.ts';

/** Features that one query counts. */
const featuresAtOnce = 8;

/** State of a row's value: counted, not a number that sums can take up, not there. */
const counted = 0;
const notFinite = 1;

function numericSql(counting: Counting, name: string, { edges }: NumericSpec): Sql | null {
  const term = featureNumber(counting.terms.part, name);
  if (!term) return null;
  const { value, missing } = term;
  return counting.sqlOf(counting, {
    name: `feature ${name}`,
    terms: [
      ['r_x', value],
      ['r_state', sql`toUInt8(if(${missing}, 2, if(abs(r_x) <= 1e90, ${counted}, ${notFinite})))`],
      ['r_bin', sql`if(r_state = ${counted}, roundDown(r_x, ${doubles(closedBounds(edges))}), 0)`],
    ],
    keys: [
      ['state', sql`r_state`],
      ['bin', sql`r_bin`],
    ],
    measures: [
      ['n', measureOf('count')],
      ['total', measureOf('sum', sql`r_x`)],
      ['variance', measureOf('variance', sql`r_x`)],
      ['low', measureOf('min', sql`r_x`)],
      ['high', measureOf('max', sql`r_x`)],
    ],
    labelled: false,
    division: null,
  });
}

function categoricalSql(counting: Counting, name: string, { categories }: CategoricalSpec): Sql | null {
  const term = columnName(counting.terms.part, name);
  if (!term) return null;
  return counting.sqlOf(counting, {
    name: `feature ${name}`,
    keys: [['code', codeOf(term, new Map(categories.map((category, i) => [category, i])))]],
    measures: [['n', measureOf('count')]],
    labelled: false,
    division: null,
  });
}

function readNumeric(rows: readonly RowCells[], { edges }: NumericSpec): NumericProfile {
  const bounds = closedBounds(edges);
  const binOf = new Map(bounds.map((bound, i) => [bound, i - 1]));
  const counts = edges.slice(1).map(() => 0);
  const outside = { below: 0, above: 0, missing: 0, notFinite: 0 };
  let values = noMoments;
  let [min, max] = [Infinity, -Infinity];
  for (const cells of rows) {
    const [state, bound, n] = [cells.number(), cells.number(), cells.count()];
    const [total, variance, low, high] = [cells.number(), cells.number(), cells.number(), cells.number()];
    if (state === counted) {
      const bin = binOf.get(bound) ?? NaN;
      if (bin < 0) outside.below += n;
      else if (bin === counts.length) outside.above += n;
      else counts[bin] = n;
      values = mergeMoments(values, { n, mean: total / n, m2: variance * n });
      [min, max] = [Math.min(min, low), Math.max(max, high)];
    } else if (state === notFinite) outside.notFinite += n;
    else outside.missing += n;
  }
  const seen = min <= max;
  return { kind: 'numeric', counts, ...outside, values, min: seen ? min : null, max: seen ? max : null };
}

function readCategorical(
  rows: readonly RowCells[],
  { categories, complete }: CategoricalSpec,
): CategoricalProfile {
  const counts = categories.map(() => 0);
  let [other, missing] = [0, 0];
  for (const cells of rows) {
    const [code, n] = [cells.number(), cells.count()];
    if (code >= 0) counts[code] = n;
    else if (code === noName) missing += n;
    else other += n;
  }
  return { kind: 'categorical', counts, other, unseen: complete ? other : null, missing };
}

/** A feature of a table that does not have its column. */
function absent(spec: FeatureSpec, { facts: { usable } }: LogChunk): FeatureProfile {
  if (spec.kind === 'numeric') return { ...readNumeric([], spec), missing: usable };
  return { ...readCategorical([], spec), missing: usable };
}

type FeatureEntry = readonly [name: string, spec: FeatureSpec];

const querySql = (counting: Counting, [name, spec]: FeatureEntry): Sql | null =>
  spec.kind === 'numeric' ? numericSql(counting, name, spec) : categoricalSql(counting, name, spec);

/** Counts some features of one kind in one query. @returns by feature, the rows of each chunk. */
async function askSome(
  counting: Counting,
  queries: readonly (readonly [FeatureEntry, Sql])[],
): Promise<readonly (readonly [FeatureEntry, ReadonlyMap<GroupId, readonly RowCells[]>])[]> {
  const { server, signal } = counting;
  const rows = await server.query(together(queries.map(([, query]) => query)), signal);
  return queries.map(([entry], i) => {
    const own = rows.filter(([number]) => numberCell(number) === i);
    return [
      entry,
      rowsByGroup(
        own.map((row) => row.slice(1)),
        null,
      ),
    ];
  });
}

function batched<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / featuresAtOnce) }, (_, i) =>
    all.slice(i * featuresAtOnce, (i + 1) * featuresAtOnce),
  );
}

/** Counts all features of the chunks. */
export async function countFeatures(
  counting: Counting,
): Promise<ReadonlyMap<GroupId, Readonly<Record<string, FeatureProfile>>>> {
  const { spec, chunks } = counting;
  const entries: readonly FeatureEntry[] = Object.entries(spec.features);
  const queries = entries.flatMap((entry) => {
    const query = querySql(counting, entry);
    return query ? [[entry, query] as const] : [];
  });
  const ofKind = (kind: FeatureSpec['kind']) => batched(queries.filter(([[, own]]) => own.kind === kind));
  const answers = await Promise.all(
    [...ofKind('numeric'), ...ofKind('categorical')].map((some) => askSome(counting, some)),
  );
  const groups = new Map(answers.flat().map(([[name], found]) => [name, found]));
  const read = (chunk: LogChunk, [name, feature]: FeatureEntry): FeatureProfile => {
    const own = groups.get(name);
    if (!own) return absent(feature, chunk);
    const rows = own.get(chunkId(chunk)) ?? [];
    return feature.kind === 'numeric' ? readNumeric(rows, feature) : readCategorical(rows, feature);
  };
  return new Map(
    chunks.map((chunk) => [
      chunkId(chunk),
      Object.fromEntries(entries.map((entry) => [entry[0], read(chunk, entry)])),
    ]),
  );
}
