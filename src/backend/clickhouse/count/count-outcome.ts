import type { GroupProfile } from '#domain/profile/model-profile.ts';
import { countBinary } from './count-binary.ts';
import { countMulticlass } from './count-multiclass.ts';
import { countRegression } from './count-regression.ts';
import type { Counting, Division, GroupId } from './count-rows.ts';

/** Counts predicted against actual, by chunk or by segment of a chunk. */
export function countOutcome(
  counting: Counting,
  division: Division | null,
): Promise<ReadonlyMap<GroupId, GroupProfile>> {
  const count = { binary: countBinary, multiclass: countMulticlass, regression: countRegression };
  return count[counting.cut.mapping.model.task](counting, division);
}
