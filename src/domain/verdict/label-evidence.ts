import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import { effectiveDays } from '#domain/economics/effective-days.ts';
import { waiting } from '#domain/economics/test-value.ts';
import type { ValueCourse } from '#domain/economics/value-course.ts';
import { labelReport } from '#domain/labels/chunk-labels.ts';
import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import { dayMs } from '#domain/time/instant.ts';
import type { Evidence } from './evidence.ts';

type LabelEvidence = Pick<
  Evidence,
  'matureRows' | 'maturity' | 'trainingMaturity' | 'matureOn' | 'waitWorth' | 'waitCost' | 'estimatedOnly'
>;

const coverage = (chunks: readonly ChunkProfile[]): number | null => {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  return rows > 0 ? chunks.reduce((sum, chunk) => sum + chunk.labelled, 0) / rows : null;
};

/** Worth and cost of waiting until labels are mature: the belief narrows with the square root of the rows labelled. */
function waitFor(
  benefit: BenefitInput,
  { days, known }: { readonly days: number; readonly known: number },
): Pick<Evidence, 'waitWorth' | 'waitCost'> {
  const predictions = benefit.perDay * effectiveDays(benefit);
  const price = predictions > 0 ? benefit.cost / predictions : 0;
  const { worth, cost } = waiting(
    { netGain: benefit.mean - price, sd: benefit.sd, predictions },
    { sdAfter: benefit.sd * Math.sqrt(known), perDay: benefit.perDay, days },
  );
  return { waitWorth: worth, waitCost: cost };
}

/**
 * What is known of the labels behind a verdict: rows that are final, the share of labels in the chunks that are judged
 * and in all that a new model would be trained on, the day on which the next chunk is mature, and what waiting is worth.
 * @param chunks of the analysis period, in the grain that is judged.
 */
export function labelEvidence(
  profile: ModelProfile,
  course: ValueCourse,
  benefit: BenefitInput | null,
): LabelEvidence {
  const chunks = course.chunks.map(({ chunk }) => chunk);
  const judged = chunks.filter(({ key }) => course.newest?.keys.includes(key));
  const last = chunks.findLastIndex(({ key }) => course.newest?.keys.includes(key));
  const { asOf } = profile;
  const due = labelReport(profile, chunks).chunks.flatMap(({ matureAt }) =>
    matureAt !== null && asOf !== null && matureAt > asOf ? [matureAt] : [],
  );
  const matureOn = due.length > 0 ? Math.min(...due) : null;
  const maturity = coverage(judged);
  const known = {
    matureRows: course.chunks.reduce(
      (sum, { labels, value }) => sum + (labels === 'mature' ? value.n : 0),
      0,
    ),
    maturity,
    trainingMaturity: last < 0 ? null : coverage(chunks.slice(0, last + 1)),
    matureOn,
    estimatedOnly: course.newest ? false : null,
  };
  if (!benefit || matureOn === null || asOf === null || maturity === null)
    return { ...known, waitWorth: null, waitCost: null };
  return { ...known, ...waitFor(benefit, { days: (matureOn - asOf) / dayMs, known: maturity }) };
}
