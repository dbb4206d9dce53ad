import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import { effectiveDays } from '#domain/economics/effective-days.ts';
import { waiting } from '#domain/economics/test-value.ts';
import type { ValueCourse } from '#domain/economics/value-course.ts';
import { labelReport, settledShare, type LabelReport } from '#domain/labels/chunk-labels.ts';
import { matureCoverage } from '#domain/performance/metric-series.ts';
import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import { dayMs } from '#domain/time/instant.ts';
import type { Evidence } from './evidence.ts';

type LabelEvidence = Pick<
  Evidence,
  'matureRows' | 'maturity' | 'trainingMaturity' | 'matureOn' | 'waitWorth' | 'waitCost' | 'estimatedOnly'
>;

/** Share of the labels that will ever come which are there. @param everLabelled share of the rows that ever get one. */
function coverage(chunks: readonly ChunkProfile[], everLabelled: Ratio): Ratio | null {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  const labelled = chunks.reduce((sum, chunk) => sum + chunk.labelled, 0);
  return rows > 0 ? Math.min(1, labelled / (rows * everLabelled)) : null;
}

/**
 * True where labels have stopped: of chunks that came after the judged ones, as many as are judged have no final label
 * although they should, or although nothing says when labels come. What the model does now is then known from scores
 * alone.
 */
function haveStopped(course: ValueCourse, { curve, chunks }: LabelReport): boolean {
  const last = course.chunks.findLastIndex(({ chunk }) => course.newest?.keys.includes(chunk.key));
  const overdue = course.chunks.slice(last + 1).filter(({ chunk, labels }) => {
    const expected = chunks.find(({ key }) => key === chunk.key)?.expected ?? null;
    const due = matureCoverage * settledShare(curve);
    return labels !== 'mature' && (expected === null || expected >= due);
  });
  return overdue.length >= Math.max(2, course.newest?.keys.length ?? 0);
}

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
  const report = labelReport(profile, chunks);
  const everLabelled = settledShare(report.curve);
  const due = report.chunks.flatMap(({ matureAt }) =>
    matureAt !== null && asOf !== null && matureAt > asOf ? [matureAt] : [],
  );
  const matureOn = due.length > 0 ? Math.min(...due) : null;
  const maturity = coverage(judged, everLabelled);
  const known = {
    matureRows: course.chunks.reduce(
      (sum, { labels, value }) => sum + (labels === 'mature' ? value.n : 0),
      0,
    ),
    maturity,
    trainingMaturity: last < 0 ? null : coverage(chunks.slice(0, last + 1), everLabelled),
    matureOn,
    estimatedOnly: course.newest ? haveStopped(course, report) : null,
  };
  if (!benefit || matureOn === null || asOf === null || maturity === null)
    return { ...known, waitWorth: null, waitCost: null };
  return { ...known, ...waitFor(benefit, { days: (matureOn - asOf) / dayMs, known: maturity }) };
}
