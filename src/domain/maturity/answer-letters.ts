import { plainAnswer, type Answer, type Answers } from './answer.ts';
import type { Mark } from './mark.ts';
import { criterionAt, type CriterionId, type DimensionId, levels } from './dimension.ts';

const answersByLetter: Readonly<Record<string, Answer | null>> = {
  E: { ...plainAnswer('yes'), evidence: 'stated' },
  y: plainAnswer('yes'),
  p: plainAnswer('partly'),
  n: plainAnswer('no'),
  u: plainAnswer('unsure'),
  a: plainAnswer('not-applicable'),
  '-': null,
};

/** Letters that stand for an answer: evidenced, yes, partly, no, unsure, not applicable, not answered. */
export const answerLetters = Object.keys(answersByLetter);

/**
 * Five letters as the answers of a dimension, level 1 first: `EEynn`.
 * @returns the answers, or null when the text is not five of `E y p n u a -`.
 */
export function answersOfLetters(dimension: DimensionId, text: string): Answers | null {
  if (text.length !== levels.length) return null;
  const answers: [CriterionId, Answer][] = [];
  for (const level of levels) {
    const letter = text[level - 1] as string;
    if (!Object.hasOwn(answersByLetter, letter)) return null;
    const answer = answersByLetter[letter];
    if (answer) answers.push([criterionAt(dimension, level), answer]);
  }
  return Object.fromEntries(answers);
}

const letters: Readonly<Record<Mark, string>> = {
  evidenced: 'E',
  yes: 'y',
  partly: 'p',
  no: 'n',
  unsure: 'u',
  skipped: 'a',
  open: '-',
};

/** The letter of what an answer counts as. */
export const letterOf = (mark: Mark): string => letters[mark];
