import { dayMs, type Instant } from '#domain/time/instant.ts';
import type { ChunkRule, Period } from '#domain/time/chunk-rule.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import type { Named } from './group-query.ts';
import { rankTerms, type RankCuts } from './rank-cuts.ts';
import { calendarTerm, type RowTerms } from './row-terms.ts';

/** How rows are given the numbers of their chunks. */
export interface ChunkCut {
  readonly rule: ChunkRule;
  readonly mapping: Mapping;
  /** Where the chunks of each table begin, for rules that count rows. */
  readonly ranks: ReadonlyMap<RowTerms['part'], RankCuts>;
}

/** Terms that end in r_c: the number of the row's calendar period, or of its chunk in its period. */
export function chunkTerms({ rule, mapping, ranks }: ChunkCut, terms: RowTerms): readonly Named[] {
  if (rule.kind === 'period') return [['r_c', calendarTerm(terms.part, mapping, rule.period)]];
  const cuts = ranks.get(terms.part);
  if (!cuts) throw new RangeError('a table was not ranked');
  return rankTerms(cuts);
}

/** First instant of the calendar period with that number. */
export function startOfPeriod(period: Period, number: number): Instant {
  if (period === 'day') return number * dayMs;
  if (period === 'week') return (number * 7 - 3) * dayMs;
  return Date.UTC(Math.floor(number / 12), number % 12, 1);
}
