import type { Answer, AnswerValue } from '#domain/maturity/answer.ts';
import type { ContextValue } from '#domain/maturity/context.ts';
import type { ContextQuestion } from '#domain/maturity/edition.ts';
import type { Mark } from '#domain/maturity/mark.ts';
import { formatNumber } from '#ui/format/format-number.ts';

/** Answers as they are read on screen. */
export const answerWords: Readonly<Record<AnswerValue, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  unsure: 'Not sure',
  'not-applicable': 'Does not apply',
};

/** What an answer counts as, as it is read on screen. */
export const markWords: Readonly<Record<Mark, string>> = {
  evidenced: 'Yes, with evidence',
  yes: 'Yes, no evidence yet',
  partly: 'Partly',
  no: 'No',
  unsure: 'Not sure',
  skipped: 'Does not apply',
  open: 'Not answered',
};

/** An answer about the circumstances as it is read on screen. */
export function contextWords(question: ContextQuestion, value: ContextValue | undefined): string {
  if (value === undefined) return 'Not answered';
  const option = question.options.find((known) => known.value === value);
  if (option) return option.label;
  if (typeof value !== 'number') return String(value);
  const number = formatNumber(value);
  return question.id.endsWith('_days') ? `${number} ${value === 1 ? 'day' : 'days'}` : number;
}

/** Whether an answer carries something to point at. */
export const hasEvidence = (answer: Answer | undefined): boolean =>
  answer?.evidence === 'stated' ||
  (answer?.evidence != null && (answer.evidence.text !== '' || answer.evidence.link !== ''));
