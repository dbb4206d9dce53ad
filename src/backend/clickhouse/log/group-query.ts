import { alias, allOf, joined, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';

/** A term of a query with the name it goes by there. */
export type Named = readonly [name: string, term: Sql];

/** Rows of one table in groups, with something measured of each. One level deep, so that shards can group by themselves. */
export interface GroupQuery {
  /** Terms that keys, measures and conditions name; those that none names cost nothing. */
  readonly terms: readonly Named[];
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly keys: readonly Named[];
  readonly measures: readonly Named[];
}

const named = (terms: readonly Named[]): Sql =>
  joined(
    terms.map(([name, term]) => sql`${term} AS ${alias(name)}`),
    ', ',
  );

const names = (terms: readonly Named[]): Sql =>
  joined(
    terms.map(([name]) => alias(name)),
    ', ',
  );

/** The query's text: keys first, then measures. */
export function groupSql({ terms, from, where, keys, measures }: GroupQuery): Sql {
  const given = terms.length > 0 ? sql`WITH ${named(terms)} ` : sql``;
  const grouped = keys.length > 0 ? sql` GROUP BY ${names(keys)}` : sql``;
  return sql`${given}SELECT ${named([...keys, ...measures])} FROM ${from} WHERE ${allOf(where)}${grouped}`;
}
