import { allTrue } from './condition.ts';
import type { Context } from './context.ts';
import { byDimension, dimensionIds, type ByDimension } from './dimension.ts';
import type { Edition } from './edition.ts';

/** What a level asks of each dimension in these circumstances; nothing below the first row. */
export function stagingNeeds(edition: Edition, level: number, context: Context): ByDimension<number> {
  const row = edition.staging.find((known) => known.level === level);
  if (!row) return byDimension(() => 0);
  const further = (row.further ?? []).filter(({ when }) => allTrue(when, context) === 'yes');
  return byDimension((dimension) =>
    Math.max(row.needs[dimension], ...further.map(({ needs }) => needs[dimension] ?? 0)),
  );
}

/**
 * Level of a profile by the edition's staging table (equivalent staging, after CMMI): the highest row that it and all
 * rows below meet. 1 is the floor.
 */
export function overallLevel(edition: Edition, profile: ByDimension<number>, context: Context): number {
  let level = 1;
  for (const row of edition.staging) {
    const needs = stagingNeeds(edition, row.level, context);
    if (dimensionIds.some((dimension) => profile[dimension] < needs[dimension])) break;
    level = row.level;
  }
  return level;
}
