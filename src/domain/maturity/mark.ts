import { dayMs, type Instant } from '#domain/time/instant.ts';
import type { Answer, Answers } from './answer.ts';
import { allTrue } from './condition.ts';
import type { Context } from './context.ts';
import { byCriterion, type ByCriterion, type CriterionId } from './dimension.ts';
import { criterionOf, type Ageing, type Edition } from './edition.ts';

/**
 * What an answer counts as today. `evidenced`: yes with evidence young enough; `skipped`: does not apply; `open`: not
 * answered.
 */
export type Mark = 'evidenced' | 'yes' | 'partly' | 'no' | 'unsure' | 'skipped' | 'open';
export type Marks = ByCriterion<Mark>;

/** What is known of a model and when it is looked at. */
export interface Situation {
  readonly answers: Answers;
  readonly context: Context;
  readonly now: Instant;
}

/** Criteria whose evidence ages with the label delay. */
const monitoringCriterion: CriterionId = 'MON.1';

/**
 * Days after which evidence no longer counts. For the comparison of predictions with actuals the longer of a fixed
 * span and a number of label delays; for all others a fixed span.
 */
export function evidenceDays(criterion: CriterionId, ageing: Ageing, context: Context): number {
  if (criterion !== monitoringCriterion) return ageing.evidenceDays;
  const delay = context.label_delay_days;
  return Math.max(ageing.monitoringDays, typeof delay === 'number' ? ageing.monitoringDelays * delay : 0);
}

/** Age of an answer's evidence in days; null where there is none with a date, or none that points at anything. */
export function evidenceAge(answer: Answer | undefined, now: Instant): number | null {
  const evidence = answer?.evidence;
  if (!evidence || evidence === 'stated' || evidence.date === null) return null;
  if (evidence.text.trim() === '' && evidence.link.trim() === '') return null;
  return (now - evidence.date) / dayMs;
}

/** Whether a criterion may be left out: unless an answer about the circumstances says that it applies. */
export function mayBeSkipped(edition: Edition, criterion: CriterionId, context: Context): boolean {
  const rule = criterionOf(edition, criterion).notApplicable;
  return rule !== undefined && allTrue(rule.when, context) !== 'no';
}

function yesMark(edition: Edition, criterion: CriterionId, { answers, context, now }: Situation): Mark {
  const answer = answers[criterion];
  if (answer?.evidence === 'stated') return 'evidenced';
  const age = evidenceAge(answer, now);
  // What is dated in the future has not been seen yet; a day counts from its start, wherever the reader is.
  const isSeen = age !== null && age >= -1 && age <= evidenceDays(criterion, edition.ageing, context);
  return isSeen ? 'evidenced' : 'yes';
}

/**
 * What each answer counts as: old evidence falls back to a yes without any, and "does not apply" where it cannot be
 * true counts as no.
 */
export function marksOf(edition: Edition, situation: Situation): Marks {
  return byCriterion((criterion) => {
    const answer = situation.answers[criterion];
    switch (answer?.value) {
      case undefined:
        return 'open';
      case 'yes':
        return yesMark(edition, criterion, situation);
      case 'not-applicable':
        return mayBeSkipped(edition, criterion, situation.context) ? 'skipped' : 'no';
      case 'partly':
      case 'no':
      case 'unsure':
        return answer.value;
    }
  });
}
