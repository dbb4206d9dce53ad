import type { Instant } from '#domain/time/instant.ts';
import type { Answers } from './answer.ts';
import type { Context } from './context.ts';

/** What was answered on a day, under a name. */
export interface Snapshot {
  readonly name: string;
  readonly at: Instant;
  readonly edition: string;
  readonly context: Context;
  readonly answers: Answers;
}

/** One team's answers about one model: what is kept, and what files carry. */
export interface AssessmentRecord {
  /** Id of the edition that the answers belong to. */
  readonly edition: string;
  /** Id of the model, or of the team where there is no model yet; empty where a file does not say. */
  readonly model: string;
  /** Name for the screen. */
  readonly title: string;
  /** Who answered; empty for nobody in particular. */
  readonly respondent: string;
  readonly context: Context;
  readonly answers: Answers;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
}

/** A record without any answers. */
export const emptyRecord = (model: string, title: string, edition: string): AssessmentRecord => ({
  edition,
  model,
  title,
  respondent: '',
  context: {},
  answers: {},
  snapshots: [],
});
