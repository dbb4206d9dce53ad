import type { Answer, AnswerValue, Answers } from './answer.ts';
import { marksOf } from './mark.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { contextIds, type Context, type ContextId, type ContextValue } from './context.ts';
import { criterionIds, dimensionIds, type CriterionId, type DimensionId } from './dimension.ts';
import type { Edition } from './edition.ts';
import { gatedLevel } from './gated-level.ts';
import type { Instant } from '#domain/time/instant.ts';

/** Levels that respondents give one dimension. */
export interface Spread {
  readonly dimension: DimensionId;
  /** In the order of the records. */
  readonly levels: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Two levels or more apart: to be talked about before anything is decided. */
  readonly isFlagged: boolean;
}

/** Several people's answers put together. */
export interface MergedAnswers {
  readonly answers: Answers;
  readonly context: Context;
  readonly spread: readonly Spread[];
  /** Statements that respondents answered differently. */
  readonly disputed: readonly CriterionId[];
  /** Circumstances on which they differ, with what each said; the first one's answer is taken. */
  readonly contextDisputed: readonly {
    readonly id: ContextId;
    readonly values: readonly (ContextValue | undefined)[];
  }[];
}

// From what counts least to what counts most, whichever reading is looked at.
const order: readonly AnswerValue[] = ['no', 'partly', 'unsure', 'not-applicable', 'yes'];
const rank = (answer: Answer): number => order.indexOf(answer.value) + (answer.evidence === null ? 0 : 0.5);

const nameOf = ({ respondent }: AssessmentRecord, i: number): string => respondent || `Respondent ${i + 1}`;

/** The lower answer counts; what others noted is kept with it. Who left it open does not count. */
function mergedAnswer(records: readonly AssessmentRecord[], criterion: CriterionId): Answer | undefined {
  const given = records.flatMap((record, i) => {
    const answer = record.answers[criterion];
    return answer ? [{ answer, name: nameOf(record, i) }] : [];
  });
  const [lowest] = given.toSorted((a, b) => rank(a.answer) - rank(b.answer));
  if (!lowest) return undefined;
  const notes = given
    .filter(({ answer }) => answer.note !== '')
    .map(({ answer, name }) => `${name}: ${answer.note}`);
  return { ...lowest.answer, note: notes.join('\n').slice(0, 4000) };
}

function spreadOf(dimension: DimensionId, levels: readonly number[]): Spread {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  return { dimension, levels, low, high, isFlagged: high - low >= 2 };
}

const differ = (values: readonly unknown[]): boolean => new Set(values).size > 1;

/**
 * Puts several people's answers about one model together. The lower answer counts until they have talked it over.
 * @param records at least one, of the same model and edition (see {@link mergeRefusal}).
 */
export function mergeRespondents(
  edition: Edition,
  records: readonly AssessmentRecord[],
  now: Instant,
): MergedAnswers {
  const marks = records.map((record) => marksOf(edition, { ...record, now }));
  const answers = criterionIds.flatMap((criterion) => {
    const answer = mergedAnswer(records, criterion);
    return answer ? [[criterion, answer] as const] : [];
  });
  const contextOf = (id: ContextId) => records.map(({ context }) => context[id]);
  const context = contextIds.flatMap((id) => {
    const value = contextOf(id).find((given) => given !== undefined);
    return value === undefined ? [] : [[id, value] as const];
  });
  return {
    answers: Object.fromEntries(answers),
    context: Object.fromEntries(context),
    spread: dimensionIds.map((dimension) =>
      spreadOf(
        dimension,
        marks.map((of) => gatedLevel(of, dimension, 'claimed')),
      ),
    ),
    disputed: criterionIds.filter((criterion) =>
      differ(records.flatMap((record) => record.answers[criterion]?.value ?? [])),
    ),
    contextDisputed: contextIds
      .map((id) => ({ id, values: contextOf(id) }))
      .filter(({ values }) => differ(values.filter((value) => value !== undefined))),
  };
}

/** Why two records cannot be put together, in a sentence; null when they can. A record without a model fits any. */
export function mergeRefusal(mine: AssessmentRecord, theirs: AssessmentRecord): string | null {
  if (mine.model !== '' && theirs.model !== '' && mine.model !== theirs.model)
    return `That file is about “${theirs.title || theirs.model}”, and this assessment about “${mine.title || mine.model}”. Answers about two models are never put together.`;
  if (mine.edition !== theirs.edition)
    return `That file answers the questions of edition “${theirs.edition}”, and this assessment those of “${mine.edition}”. Bring both to one edition first.`;
  return null;
}
