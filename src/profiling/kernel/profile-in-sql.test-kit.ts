import type { DuckDBConnection } from '@duckdb/node-api';
import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { GroupProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import type { CountedChunk } from './profiler.ts';
import type { Row, Task } from './seeded-log.test-kit.ts';
import { outcomeInSql } from './outcome-in-sql.test-kit.ts';
import { labelAgeEdges } from './profiler.ts';
import { indexOn, list, moments, Sql } from './sql.test-kit.ts';

// The profile of a chunk as SQL says it, in the kernel's own shape.

const actualOf: Readonly<Record<Task, string>> = { binary: 'came', multiclass: 'was', regression: 'actual' };

async function groupInSql(sql: Sql, task: Task, spec: ProfileSpec): Promise<GroupProfile> {
  const counts = await sql.one(`count(*)::DOUBLE AS rows, count(${actualOf[task]})::DOUBLE AS labelled`);
  return {
    rows: counts['rows'] as number,
    labelled: counts['labelled'] as number,
    outcome: await outcomeInSql[task](sql, spec),
  };
}

const countsOf = (rows: readonly Row[], bins: number): number[] => {
  const counts = new Array<number>(bins).fill(0);
  for (const { bin, n } of rows) counts[bin as number] = n as number;
  return counts;
};

async function featureInSql(sql: Sql, name: string, spec: FeatureSpec): Promise<FeatureProfile> {
  if (spec.kind === 'categorical') {
    const known = `list_position(${list(spec.categories, (text) => `'${text}'`)}, ${name})`;
    const rows = await sql.all(
      `coalesce(${known}, 0)::DOUBLE AS bin, count(*)::DOUBLE AS n`,
      `${name} IS NOT NULL GROUP BY bin`,
    );
    const [other = 0, ...counts] = countsOf(rows, spec.categories.length + 1);
    const { missing } = await sql.one(`count(*) FILTER (WHERE ${name} IS NULL)::DOUBLE AS missing`);
    return {
      kind: 'categorical',
      counts,
      other,
      unseen: spec.complete ? other : null,
      missing: missing as number,
    };
  }
  const finite = `CASE WHEN isfinite(${name}) THEN ${name} END`;
  const last = spec.edges.at(-1) ?? NaN;
  // The last bin is closed: a value on the last edge is not above it.
  const cell = `CASE WHEN ${name} = ${last.toExponential()} THEN ${spec.edges.length - 1} ELSE ${indexOn(spec.edges, name)} END`;
  const rows = await sql.all(
    `(${cell})::DOUBLE AS bin, count(*)::DOUBLE AS n`,
    `isfinite(${name}) GROUP BY bin`,
  );
  const [below = 0, ...counts] = countsOf(rows, spec.edges.length + 1);
  const above = counts.pop() ?? 0;
  const rest = await sql.one(`count(*) FILTER (WHERE ${name} IS NULL)::DOUBLE AS missing,
    count(*) FILTER (WHERE NOT isfinite(${name}))::DOUBLE AS "notFinite",
    ${moments(finite)} AS values, min(${finite}) AS min, max(${finite}) AS max`);
  return { kind: 'numeric', counts, below, above, ...rest } as unknown as FeatureProfile;
}

async function segmentsInSql(sql: Sql, task: Task, spec: ProfileSpec): Promise<Record<string, GroupProfile>> {
  const coarse = { ...spec, scoreBins: spec.segmentScoreBins, exactScores: 0 };
  const values = spec.segments['plan'] ?? [];
  const named = `list_contains(${list(values, (text) => `'${text}'`)}, plan)`;
  const groups = [
    ...values.map((value) => [value, `plan = '${value}'`]),
    ['other', `(plan IS NULL OR NOT ${named})`],
  ];
  const found: Record<string, GroupProfile> = {};
  for (const [value = '', where = ''] of groups) {
    const group = await groupInSql(sql.where(where), task, coarse);
    if (group.rows > 0) found[value] = group;
  }
  return found;
}

/** The chunk of a number in the table `log`. */
export async function chunkInSql(
  connection: DuckDBConnection,
  chunk: number,
  { task, spec }: { readonly task: Task; readonly spec: ProfileSpec },
): Promise<CountedChunk> {
  const sql = new Sql(connection, `chunk = ${chunk}`);
  const features: Record<string, FeatureProfile> = {};
  for (const [name, feature] of Object.entries(spec.features))
    features[name] = await featureInSql(sql, name, feature);
  const ages = await sql.all(
    `${indexOn(labelAgeEdges, 'age')}::DOUBLE AS bin, count(*)::DOUBLE AS n`,
    'age IS NOT NULL GROUP BY bin',
  );
  return {
    ...(await groupInSql(sql, task, spec)),
    labelAges: { edgesDays: labelAgeEdges, counts: countsOf(ages, labelAgeEdges.length + 1) },
    features,
    segments: { plan: await segmentsInSql(sql, task, spec) },
  };
}
