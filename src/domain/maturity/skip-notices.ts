import type { Answers } from './answer.ts';
import type { Context } from './context.ts';
import { criterionIds } from './dimension.ts';
import { criterionOf, type Edition } from './edition.ts';
import { mayBeSkipped } from './mark.ts';

/** A sentence for each "does not apply" that counts as no, because it cannot be true. */
export const skipNotices = (edition: Edition, answers: Answers, context: Context): readonly string[] =>
  criterionIds
    .filter((id) => answers[id]?.value === 'not-applicable' && !mayBeSkipped(edition, id, context))
    .map((id) => {
      const rule = criterionOf(edition, id).notApplicable;
      return rule
        ? `${id} is marked as not applicable, which the circumstances contradict (“${rule.reason}”): it counts as no.`
        : `${id} applies to every model: marked as not applicable, it counts as no. Having decided against it lowers the target, not the question.`;
    });
