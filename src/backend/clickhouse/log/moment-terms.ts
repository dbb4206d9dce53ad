import { sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import type { Named } from './group-query.ts';

/**
 * Count, sum and variance of a value over rows with a condition, none of which loses digits: the sum is compensated,
 * the variance grows from differences to a running mean. Both can be merged across shards.
 */
export const momentTerms = (name: string, value: Sql, condition: Sql): readonly Named[] => [
  [`${name}_n`, sql`countIf(${condition})`],
  [`${name}_sum`, sql`sumKahanIf(${value}, ${condition})`],
  [`${name}_var`, sql`varPopStableIf(${value}, ${condition})`],
];
