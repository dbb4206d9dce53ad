import type { Sql } from '#backend/clickhouse/sql/sql.ts';
import { measureIf, type Measure } from './aggregates.ts';

/** Count, sum and variance of a value over rows with a condition. */
export const momentTerms = (name: string, value: Sql, condition: Sql): readonly Measure[] => [
  [`${name}_n`, measureIf(condition, 'count')],
  [`${name}_sum`, measureIf(condition, 'sum', value)],
  [`${name}_var`, measureIf(condition, 'variance', value)],
];
