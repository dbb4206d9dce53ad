import type { Instant } from '#domain/time/instant.ts';
import { plainAnswer, type Answer, type Answers, type AnswerValue } from './answer.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import type { ContextId, ContextValue } from './context.ts';
import { criterionAt, type CriterionId, type DimensionId, levels } from './dimension.ts';

/** A change to a record; leaves the one it gets as it is. */
export type RecordChange = (record: AssessmentRecord) => AssessmentRecord;

/** Changes parts of an answer; what stands beside it is kept. A change of its value is dated. */
export const withAnswer =
  (criterion: CriterionId, part: Partial<Answer>, now: Instant): RecordChange =>
  (record) => {
    const before = record.answers[criterion] ?? plainAnswer('no');
    const isNew = part.value !== undefined && part.value !== record.answers[criterion]?.value;
    const after = { ...before, ...part, ...(isNew ? { since: now } : {}) };
    return { ...record, answers: { ...record.answers, [criterion]: after } };
  };

/** Sets several answers to the same value. */
export const withValues =
  (criteria: readonly CriterionId[], value: AnswerValue, now: Instant): RecordChange =>
  (record) =>
    criteria.reduce((changed, criterion) => withAnswer(criterion, { value }, now)(changed), record);

/** Takes answers away. */
export const withoutAnswers =
  (criteria: readonly CriterionId[]): RecordChange =>
  (record) => ({
    ...record,
    answers: Object.fromEntries(
      Object.entries(record.answers).filter(([id]) => !criteria.includes(id as CriterionId)),
    ),
  });

/** Answers a question about the circumstances; undefined takes the answer away. */
export const withContext =
  (id: ContextId, value: ContextValue | undefined): RecordChange =>
  (record) => {
    const { [id]: _, ...rest } = record.context;
    return { ...record, context: value === undefined ? rest : { ...rest, [id]: value } };
  };

/** Keeps what is answered today under a name. */
export const withSnapshot =
  (name: string, now: Instant): RecordChange =>
  (record) => {
    const { edition, context, answers, snapshots } = record;
    return { ...record, snapshots: [...snapshots, { name, at: now, edition, context, answers }] };
  };

/** Criteria of a dimension, lowest level first. */
export const criteriaOf = (dimension: DimensionId): readonly CriterionId[] =>
  levels.map((level) => criterionAt(dimension, level));

/** Those among criteria that have no answer yet. */
export const unanswered = (answers: Answers, criteria: readonly CriterionId[]): readonly CriterionId[] =>
  criteria.filter((criterion) => answers[criterion] === undefined);
