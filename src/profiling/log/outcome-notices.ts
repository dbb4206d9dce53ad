import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import type { NoticeBook } from './notice-book.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Labelled rows per actual class; empty for a quantity. */
function actualCounts(outcome: Outcome): readonly number[] {
  if (outcome.task === 'regression') return [];
  if (outcome.task === 'multiclass') return outcome.confusion.map(sum);
  const { truePositive, falsePositive, falseNegative, trueNegative } = outcome.decisions;
  return [trueNegative + falsePositive, truePositive + falseNegative];
}

/** What a chunk tells of its labels. */
export interface ChunkLabels extends Pick<ChunkProfile, 'period' | 'rows' | 'labelled'> {
  /** Labelled rows per actual class; empty for a quantity. */
  readonly actuals: readonly number[];
}

export const labelsOf = ({ period, rows, labelled, outcome }: ChunkProfile): ChunkLabels => ({
  period,
  rows,
  labelled,
  actuals: actualCounts(outcome),
});

function labelRemedy({ files, columns }: Mapping): string {
  if (files.actuals !== undefined)
    return `Check that ${columns.id ?? 'the id'} holds the same ids in ${files.actuals} and in the log.`;
  return columns.actual === undefined
    ? 'Map columns.actual, or give files.actuals.'
    : 'Give files.actuals once labels come.';
}

function periodNotices(chunks: readonly ChunkLabels[], notices: NoticeBook): void {
  const rowsOf = (period: string) =>
    sum(chunks.filter((chunk) => chunk.period === period).map(({ rows }) => rows));
  if (rowsOf('reference') === 0)
    notices.tell(
      'no-reference',
      'The mapping names no reference period: there are no limits, and the whole log gave the bins. Add reference, or files.reference.',
    );
  if (rowsOf('analysis') === 0)
    notices.tell('no-analysis', 'Every row lies in the reference period: there is nothing to judge yet.');
}

/** Says what the profile as a whole lacks: labels, a reference, a second class. */
export function outcomeNotices(chunks: readonly ChunkLabels[], mapping: Mapping, notices: NoticeBook): void {
  const labelled = sum(chunks.map((chunk) => chunk.labelled));
  if (labelled === 0)
    notices.warn(
      'no-labels',
      sum(chunks.map((chunk) => chunk.rows)),
      (count) =>
        `None of the ${count} rows has an actual: no metric can be computed yet. ${labelRemedy(mapping)}`,
    );
  periodNotices(chunks, notices);
  const oneClass = chunks.filter(
    ({ labelled: known, actuals }) => known > 0 && actuals.filter((n) => n > 0).length === 1,
  );
  notices.warn(
    'one-class',
    sum(oneClass.map((chunk) => chunk.labelled)),
    (count) =>
      `${oneClass.length} of ${chunks.length} chunks hold actuals of one class only (${count} rows): metrics that compare classes have no value there. Larger chunks may help.`,
  );
}
