import type { Ratio } from '#domain/quantity/interval.ts';

/** How a cohort's count grows with age, learned from cohorts that are old enough. */
export interface Development {
  /** Per age: what a count at this age is multiplied with to give the one at the next; null where no cohort tells. */
  readonly factors: readonly (number | null)[];
  /** Per age: share of the count at the last age that is known at this one. */
  readonly completeness: readonly Ratio[];
}

/**
 * Chain-ladder: each step's factor is Σ next / Σ this over the cohorts that were observed at both ages; completeness
 * is one over the product of the factors that are still to come.
 * @param triangle per cohort its cumulative counts by age, never falling; null from the age on that it has not reached.
 * A step that no cohort tells is taken as no growth.
 * Source: Mack (1993), ASTIN Bulletin 23, 213–225.
 */
export function chainLadder(triangle: readonly (readonly (number | null)[])[]): Development {
  const ages = Math.max(0, ...triangle.map((cohort) => cohort.length));
  const factors: (number | null)[] = [];
  const completeness = new Array<Ratio>(ages).fill(1);
  for (let age = ages - 2; age >= 0; age--) {
    let here = 0;
    let next = 0;
    for (const cohort of triangle) {
      const [count, later] = [cohort[age] ?? null, cohort[age + 1] ?? null];
      if (count === null || later === null) continue;
      here += count;
      next += later;
    }
    factors.unshift(here > 0 ? next / here : null);
    // Backwards as a share, which stays defined where nothing was known at the earlier age.
    completeness[age] = (completeness[age + 1] ?? 1) * (next > 0 ? here / next : 1);
  }
  return { factors, completeness };
}
