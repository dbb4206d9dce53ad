import type { LabelAges } from '#domain/profile/model-profile.ts';
import { dayMs } from '#domain/time/instant.ts';
import { measureOf } from '#backend/clickhouse/log/aggregates.ts';
import { doubles, sql } from '#backend/clickhouse/sql/sql.ts';
import { labelAgeEdges } from '#profiling/kernel/profiler.ts';
import { askGroups, type Counting, type GroupId } from './count-rows.ts';
import { belowAll } from './edge-bins.ts';

/** Rows by age of their label; null for a log that does not say when labels came. */
export async function countLabelAges(
  counting: Counting,
): Promise<{ readonly of: (id: GroupId) => LabelAges | null }> {
  if (!counting.terms.hasLabelTimes) return { of: () => null };
  const bounds = [belowAll, ...labelAgeEdges];
  const groups = await askGroups(counting, {
    name: 'label ages',
    terms: [['r_age', sql`(r_known - r_at) / ${dayMs}`]],
    where: [sql`NOT isNaN(r_known)`],
    keys: [['bin', sql`roundDown(r_age, ${doubles(bounds)})`]],
    measures: [['n', measureOf('count')]],
    labelled: true,
    division: null,
  });
  return {
    of(id) {
      const counts = bounds.map(() => 0);
      for (const cells of groups.get(id) ?? []) counts[bounds.indexOf(cells.number())] = cells.count();
      return { edgesDays: labelAgeEdges, counts };
    },
  };
}
