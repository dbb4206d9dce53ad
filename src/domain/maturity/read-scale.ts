import type { ReadingScale } from './edition.ts';
import { passes } from './gated-level.ts';
import type { Marks } from './mark.ts';

/**
 * Level on another scale, read strictly from the same ticks: each level needs all its criteria ticked and those of the
 * levels below. Our own gating plays no part; what does not apply is not ticked.
 */
export function readScale(scale: ReadingScale, marks: Marks): number {
  let level = scale.base;
  for (const step of scale.levels) {
    if (!step.criteria.every((criterion) => passes(marks[criterion], 'claimed'))) break;
    level = step.level;
  }
  return level;
}
