import type { ChunkRule } from '#domain/time/chunk-rule.ts';

/**
 * The grain to show first for a log that was cut by `rule`: days are put together to weeks, because a day's weekday
 * pattern and small counts hide a trend; every other cut is shown as it is.
 */
export function defaultRule(rule: ChunkRule): ChunkRule {
  return rule.kind === 'period' && rule.period === 'day' ? { kind: 'period', period: 'week' } : rule;
}

/** The cuts that a log cut by `rule` can be shown in without a new request, finest first. */
export function coarserRules(rule: ChunkRule): readonly ChunkRule[] {
  const periods = ['day', 'week', 'month'] as const;
  if (rule.kind === 'period')
    return periods.slice(periods.indexOf(rule.period)).map((period) => ({ kind: 'period', period }));
  if (rule.kind === 'rows') return [1, 2, 4].map((times) => ({ kind: 'rows', rows: rule.rows * times }));
  return [rule];
}
