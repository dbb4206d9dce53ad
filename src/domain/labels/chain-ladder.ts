import type { Ratio } from '#domain/quantity/interval.ts';

/** How a cohort's count grows with age, learned from cohorts that are old enough. */
export interface Development {
  /** Per age: what a count at this age is multiplied with to give the one at the next; null where no cohort tells. */
  readonly factors: readonly (number | null)[];
  /** Per age: share of the count at the last age that is known at this one. */
  readonly completeness: readonly Ratio[];
}

/** How many of the newest cohorts a step is learned from: as many as together hold so much. */
export interface Enough {
  readonly cohorts: number;
  readonly count: number;
}

interface Step {
  here: number;
  next: number;
}

/** Counts at an age and at the next, over the newest cohorts that reached both and are enough. */
function stepAt(triangle: readonly (readonly (number | null)[])[], age: number, enough: Enough | null): Step {
  const step = { here: 0, next: 0 };
  let cohorts = 0;
  for (const cohort of triangle.toReversed()) {
    const [count, later] = [cohort[age] ?? null, cohort[age + 1] ?? null];
    if (count === null || later === null) continue;
    step.here += count;
    step.next += later;
    cohorts += 1;
    if (enough && cohorts >= enough.cohorts && step.next >= enough.count) break;
  }
  return step;
}

/**
 * Chain-ladder: each step's factor is Σ next / Σ this over the cohorts that were observed at both ages; completeness
 * is one over the product of the factors that are still to come.
 * @param triangle per cohort, oldest first, its cumulative counts by age, never falling; null from the age on that it
 * has not reached. A step that no cohort tells is taken as no growth.
 * @param enough learns each step from the newest cohorts alone, so that a change of pace is seen; null takes all.
 * Source: Mack (1993), ASTIN Bulletin 23, 213–225.
 */
export function chainLadder(
  triangle: readonly (readonly (number | null)[])[],
  enough: Enough | null = null,
): Development {
  const ages = Math.max(0, ...triangle.map((cohort) => cohort.length));
  const factors: (number | null)[] = [];
  const completeness = new Array<Ratio>(ages).fill(1);
  for (let age = ages - 2; age >= 0; age--) {
    const { here, next } = stepAt(triangle, age, enough);
    factors.unshift(here > 0 ? next / here : null);
    // Backwards as a share, which stays defined where nothing was known at the earlier age.
    completeness[age] = (completeness[age + 1] ?? 1) * (next > 0 ? here / next : 1);
  }
  return { factors, completeness };
}
