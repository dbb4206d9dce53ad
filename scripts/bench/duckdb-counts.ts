import type { DuckDBConnection } from '@duckdb/node-api';
import type { NumericSpec } from '#domain/profile/feature-profile.ts';
import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import { categoricalFeatures, numericFeatures } from './bench-log.ts';

const month = "date_trunc('month', ts)";

// Written with an exponent: DuckDB reads a plain decimal literal as DECIMAL, whose cast may be one ulp off.
const literal = (value: number) => value.toExponential();

/** The bin of a value as numpy counts: an index by arithmetic, set right by comparing with the edges. */
function binOf(name: string, { edges }: NumericSpec): string {
  const bins = edges.length - 1;
  const [low = 0] = edges;
  const high = edges[bins] ?? 1;
  const list = `[${edges.map(literal).join(', ')}]`;
  const guess = `greatest(0, least(${bins - 1}, CAST(floor((${name} - ${literal(low)}) * ${literal(bins / (high - low))}) AS INTEGER)))`;
  return `CASE WHEN ${name} IS NULL THEN -3 WHEN ${name} < ${literal(low)} THEN -1 WHEN ${name} > ${literal(high)} THEN -2
    ELSE ${guess} - CAST(${name} < ${list}[${guess} + 1] AS INTEGER)
      + CAST(${guess} < ${bins - 1} AND ${name} >= ${list}[${guess} + 2] AS INTEGER) END`;
}

/** The queries that give the same counts as the kernel, each as a person would write it for speed: one scan a kind. */
export function countQueries(path: string, spec: ProfileSpec): Readonly<Record<string, string>> {
  const from = `FROM '${path}'`;
  const loss =
    'greatest(1e-15, least(1 - 1e-15, CASE WHEN y_true = 1 THEN y_pred_proba ELSE 1 - y_pred_proba END))';
  const queries: Record<string, string> = {
    outcome: `SELECT ${month} AS m, y_true, y_pred, count(*) AS n, avg(y_pred_proba) AS mean, var_pop(y_pred_proba) AS variance,
      sum((y_pred_proba - y_true) * (y_pred_proba - y_true)) AS squared, sum(-ln(${loss})) AS loss ${from} GROUP BY ALL ORDER BY ALL`,
    scores: `SELECT ${month} AS m, y_true, least(${spec.scoreBins - 1}, CAST(floor(y_pred_proba * ${spec.scoreBins}) AS INTEGER)) AS bin,
      count(*) AS n ${from} GROUP BY ALL ORDER BY ALL`,
  };
  for (const name of numericFeatures) {
    const feature = spec.features[name];
    if (feature?.kind !== 'numeric') throw new RangeError(`${name} was not counted as a number`);
    queries[name] =
      `SELECT ${month} AS m, ${binOf(name, feature)} AS bin, count(*) AS n, sum(${name}) AS total, sum(${name} * ${name}) AS squares,
        min(${name}) AS low, max(${name}) AS high ${from} GROUP BY ALL ORDER BY ALL`;
  }
  for (const name of categoricalFeatures)
    queries[name] =
      `SELECT ${month} AS m, ${name} AS category, count(*) AS n ${from} GROUP BY ALL ORDER BY ALL`;
  return queries;
}

export type Row = Readonly<Record<string, unknown>>;

/** Runs the queries one after the other; DuckDB uses every core of the machine for each. */
export async function runQueries(connection: DuckDBConnection, queries: Readonly<Record<string, string>>) {
  const results = new Map<string, readonly Row[]>();
  for (const [name, sql] of Object.entries(queries)) {
    const reader = await connection.runAndReadAll(sql);
    results.set(name, reader.getRowObjectsJS());
  }
  return results;
}
