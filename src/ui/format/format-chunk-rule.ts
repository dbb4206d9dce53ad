import type { ChunkRule } from '#domain/time/chunk-rule.ts';
import { formatCount } from './format-count.ts';

/** A chunk rule as an option to choose: `Weeks`, `5,000 rows`, `10 parts`. */
export function nameOfRule(rule: ChunkRule): string {
  if (rule.kind === 'period') return { day: 'Days', week: 'Weeks', month: 'Months' }[rule.period];
  return rule.kind === 'rows' ? `${formatCount(rule.rows)} rows` : `${rule.count} parts`;
}
