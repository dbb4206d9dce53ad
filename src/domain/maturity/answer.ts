import type { Instant } from '#domain/time/instant.ts';
import type { CriterionId } from './dimension.ts';

export const answerValues = ['yes', 'partly', 'no', 'unsure', 'not-applicable'] as const;
export type AnswerValue = (typeof answerValues)[number];

/** Something that one can point at. */
export interface Evidence {
  readonly text: string;
  readonly link: string;
  /** When it was true; without a date it does not count. */
  readonly date: Instant | null;
}

/** What somebody answered to one tick statement. */
export interface Answer {
  readonly value: AnswerValue;
  /** `stated`: said to exist where details are not kept (letters, links). */
  readonly evidence: Evidence | 'stated' | null;
  readonly note: string;
  /** Why it does not apply; empty otherwise. */
  readonly reason: string;
  /** When the answer was given; null where that is not kept. */
  readonly since: Instant | null;
}

/** What has been answered so far; a statement without an answer is absent. */
export type Answers = Readonly<Partial<Record<CriterionId, Answer>>>;

/** An answer without anything beside it. */
export const plainAnswer = (value: AnswerValue): Answer => ({
  value,
  evidence: null,
  note: '',
  reason: '',
  since: null,
});
