import { criterionIds, type CriterionId } from './dimension.ts';
import type { Marks } from './mark.ts';

/** FNV-1a, 32 bits, with the last step of MurmurHash3: texts that differ in their last letter end far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A page answered faster than this, in milliseconds, was not read. */
export const hastyPage = 3000;

/**
 * Answers with yes and without evidence that should be shown: three, or six when all answers are equal or a page was
 * answered in haste. Picked by chance, but always the same for the same seed and answers.
 * @param seed any text, such as the assessment's name.
 */
export function spotCheck(
  marks: Marks,
  { seed, isHasty = false }: { readonly seed: string; readonly isHasty?: boolean },
): readonly CriterionId[] {
  const bare = criterionIds.filter((criterion) => marks[criterion] === 'yes');
  const answered = new Set(Object.values(marks).filter((mark) => mark !== 'open'));
  const picks = answered.size === 1 || isHasty ? 6 : 3;
  const order = (criterion: CriterionId) => hash(`${seed} ${criterion}`);
  const picked = bare.toSorted((a, b) => order(a) - order(b)).slice(0, picks);
  return criterionIds.filter((criterion) => picked.includes(criterion));
}
