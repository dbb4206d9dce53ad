import type { Moments } from '#domain/profile/moments.ts';
import { numericFeatures } from './bench-log.ts';
import { total, type Month } from './bench-month.ts';
import type { Row } from './duckdb-counts.ts';

/** A sum on both sides, and the size that rounding errors of its terms are measured against. */
type SumPair = readonly [name: string, ours: number, theirs: number, size: number];

const tolerance = 1e-9;

/** Sum and sum of squares from moments against the same from SQL. */
function momentPairs(
  name: string,
  { n, mean, m2 }: Moments,
  sums: readonly [number, number],
): readonly SumPair[] {
  const [sum, squares] = sums;
  return [
    [`sum of ${name}`, n * mean, sum, Math.sqrt(n * squares)],
    [`squares of ${name}`, m2 + n * mean * mean, squares, squares],
  ];
}

function scoreSums({ chunk: { outcome }, rowsOf }: Month): readonly SumPair[] {
  if (outcome.task !== 'binary' || !outcome.scores) throw new RangeError('the log is binary and has scores');
  const { labelled, squaredError, logLoss } = outcome.scores;
  const rows = rowsOf('outcome');
  const number = (row: Row, name: string) => Number(row[name]);
  const squares = total(
    rows,
    (row) => number(row, 'n') * (number(row, 'variance') + number(row, 'mean') ** 2),
  );
  const [squared, loss] = [total(rows, ({ squared }) => squared), total(rows, ({ loss }) => loss)];
  return [
    ...momentPairs('scores', labelled, [
      total(rows, (row) => number(row, 'n') * number(row, 'mean')),
      squares,
    ]),
    ['sum of squared errors', squaredError.n * squaredError.mean, squared, squared],
    ['sum of log losses', logLoss.n * logLoss.mean, loss, loss],
  ];
}

function featureSums({ chunk, rowsOf }: Month, name: string): readonly SumPair[] {
  const feature = chunk.features[name];
  if (feature?.kind !== 'numeric') throw new RangeError(`${name} was not counted as a number`);
  const rows = rowsOf(name).filter(({ low }) => low !== null);
  const sums = [total(rows, (row) => row['total']), total(rows, ({ squares }) => squares)] as const;
  return [
    ...momentPairs(name, feature.values, sums),
    [`least ${name}`, feature.min ?? NaN, Math.min(...rows.map(({ low }) => Number(low))), 0],
    [`greatest ${name}`, feature.max ?? NaN, Math.max(...rows.map(({ high }) => Number(high))), 0],
  ];
}

/** Sums of a month that lie further apart than a billionth, extremes that are not the same; in words. */
export const sumDifferences = (month: Month): readonly string[] =>
  [...scoreSums(month), ...numericFeatures.flatMap((name) => featureSums(month, name))].flatMap(
    ([name, ours, theirs, size]) =>
      Math.abs(ours - theirs) <= tolerance * size
        ? []
        : [`${month.chunk.key} ${name}: ${ours} against ${theirs}`],
  );
