import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import type { NoticeBook } from './notice-book.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Labelled rows per actual class; empty for a quantity. */
function actualCounts(outcome: Outcome): readonly number[] {
  if (outcome.task === 'regression') return [];
  if (outcome.task === 'multiclass') return outcome.confusion.map(sum);
  const { truePositive, falsePositive, falseNegative, trueNegative } = outcome.decisions;
  return [trueNegative + falsePositive, truePositive + falseNegative];
}

/** Says what the profile as a whole lacks: labels, a reference, a second class. */
export function outcomeNotices(
  chunks: readonly ChunkProfile[],
  referenceChunks: number,
  notices: NoticeBook,
): void {
  const rows = sum(chunks.map((chunk) => chunk.rows));
  const labelled = sum(chunks.map((chunk) => chunk.labelled));
  if (labelled === 0)
    notices.warn(
      'no-labels',
      rows,
      (count) =>
        `None of the ${count} rows has an actual: no metric can be computed yet. Map columns.actual, or give files.actuals.`,
    );
  if (referenceChunks === 0)
    notices.tell(
      'no-reference',
      'The mapping names no reference period: there are no limits, and the whole log gave the bins.',
    );
  const oneClass = chunks.filter(
    (chunk) =>
      chunk.labelled > 0 &&
      chunk.outcome.task !== 'regression' &&
      actualCounts(chunk.outcome).filter((n) => n > 0).length === 1,
  );
  if (oneClass.length > 0)
    notices.warn(
      'one-class',
      sum(oneClass.map((chunk) => chunk.labelled)),
      (count) =>
        `${oneClass.length} chunks hold actuals of one class only (${count} rows): metrics that compare classes have no value there.`,
    );
}
