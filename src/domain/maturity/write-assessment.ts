import type { Instant } from '#domain/time/instant.ts';
import type { Answer, Answers } from './answer.ts';
import type { AssessmentRecord, Snapshot } from './assessment-record.ts';
import type { Context } from './context.ts';

/** Anything that JSON can carry. */
type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

const dateText = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

/** An answer without its empty parts. */
function answerJson({ value, evidence, note, reason, since }: Answer): Json {
  return {
    value,
    ...(evidence === null
      ? {}
      : { evidence: evidence === 'stated' ? evidence : { ...evidence, date: dateText(evidence.date) } }),
    ...(note === '' ? {} : { note }),
    ...(reason === '' ? {} : { reason }),
    ...(since === null ? {} : { since: dateText(since) }),
  };
}

const answersJson = (answers: Answers): Json =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answerJson(answer)]));

const contextJson = (context: Context): Json => ({ ...context });

const snapshotJson = ({ name, at, edition, context, answers }: Snapshot): Json => ({
  name,
  at: dateText(at),
  edition,
  context: contextJson(context),
  answers: answersJson(answers),
});

/** A record as JSON: the inverse of `readAssessment`. */
export function assessmentJson(record: AssessmentRecord): { readonly [name: string]: Json } {
  const { edition, model, title, respondent, context, answers, snapshots } = record;
  return {
    format: 'plumbline-assessment',
    version: 1,
    edition,
    model,
    title,
    respondent,
    context: contextJson(context),
    answers: answersJson(answers),
    snapshots: snapshots.map(snapshotJson),
  };
}
