import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { categoricalFeatures, numericFeatures } from './bench-log.ts';
import { monthOf, total, type Month } from './bench-month.ts';
import { sumDifferences } from './compare-sums.ts';
import type { Row } from './duckdb-counts.ts';

/** A count on both sides, by name. */
type Pair = readonly [name: string, ours: number | undefined, theirs: number];

function decisionPairs({ chunk: { outcome }, rowsOf }: Month): readonly Pair[] {
  if (outcome.task !== 'binary') throw new RangeError('the log is binary');
  const { truePositive, falsePositive, falseNegative, trueNegative } = outcome.decisions;
  const cell = (actual: number, predicted: number) =>
    rowsOf('outcome')
      .filter((row) => Number(row['y_true']) === actual && Number(row['y_pred']) === predicted)
      .reduce((total, { n }) => total + Number(n), 0);
  return [
    ['true positives', truePositive, cell(1, 1)],
    ['false positives', falsePositive, cell(0, 1)],
    ['false negatives', falseNegative, cell(1, 0)],
    ['true negatives', trueNegative, cell(0, 0)],
  ];
}

function scorePairs({ chunk: { outcome }, rowsOf }: Month): readonly Pair[] {
  const table = outcome.task === 'binary' ? outcome.scores?.table : undefined;
  const binAt = new Map(table?.keys.map((key, i) => [key, i]));
  return rowsOf('scores').map((row) => {
    const column = Number(row['y_true']) === 1 ? table?.positive : table?.negative;
    return [
      `score bin ${String(row['bin'])}`,
      column?.[binAt.get(Number(row['bin'])) ?? -1],
      Number(row['n']),
    ];
  });
}

function numericPairs({ chunk, rowsOf }: Month, name: string): readonly Pair[] {
  const feature = chunk.features[name];
  if (feature?.kind !== 'numeric') throw new RangeError(`${name} was not counted as a number`);
  const outside = new Map([
    [-1, feature.below],
    [-2, feature.above],
    [-3, feature.missing],
  ]);
  return rowsOf(name).map((row) => {
    const bin = Number(row['bin']);
    return [`${name} bin ${bin}`, outside.get(bin) ?? feature.counts[bin], Number(row['n'])];
  });
}

function categoricalPairs({ chunk, rowsOf }: Month, name: string, { spec }: ModelProfile): readonly Pair[] {
  const feature = chunk.features[name];
  const known = spec.features[name];
  if (feature?.kind !== 'categorical' || known?.kind !== 'categorical')
    throw new RangeError(`${name} was not counted as a category`);
  return rowsOf(name).map((row) => {
    const category = row['category'] as string | null;
    const ours = category === null ? feature.missing : feature.counts[known.categories.indexOf(category)];
    return [`${name} ${category ?? 'missing'}`, ours, Number(row['n'])];
  });
}

const sum = (counts: readonly number[] = []) => counts.reduce((all, count) => all + count, 0);

/** All rows that each part counts: with every bin of DuckDB's equal, nothing can stand in a bin that it does not have. */
function rowPairs({ chunk, rowsOf }: Month): readonly Pair[] {
  const { outcome, features } = chunk;
  const table = outcome.task === 'binary' ? outcome.scores?.table : undefined;
  const all = (query: string) => total(rowsOf(query), ({ n }) => n);
  const inFeature = (name: string) => {
    const feature = features[name];
    if (!feature) return undefined;
    const outside =
      feature.kind === 'numeric' ? feature.below + feature.above + feature.notFinite : feature.other;
    return sum(feature.counts) + outside + feature.missing;
  };
  return [
    ['rows', chunk.rows, all('outcome')],
    ['scored rows', sum(table?.negative) + sum(table?.positive) + sum(table?.unlabelled), all('scores')],
    ...[...numericFeatures, ...categoricalFeatures].map((name): Pair => [
      `rows of ${name}`,
      inFeature(name),
      all(name),
    ]),
  ];
}

/** Every count and sum of the profile against DuckDB's; the first ten differences in words, none when they agree. */
export function differences(
  profile: ModelProfile,
  results: ReadonlyMap<string, readonly Row[]>,
): readonly string[] {
  const found = profile.chunks.flatMap((chunk) => {
    const rowsOf = (query: string) => (results.get(query) ?? []).filter((row) => monthOf(row) === chunk.key);
    const month = { chunk, rowsOf };
    const counts = [
      ...rowPairs(month),
      ...decisionPairs(month),
      ...scorePairs(month),
      ...numericFeatures.flatMap((name) => numericPairs(month, name)),
      ...categoricalFeatures.flatMap((name) => categoricalPairs(month, name, profile)),
    ].flatMap(([name, ours, theirs]) =>
      ours === theirs ? [] : [`${chunk.key} ${name}: ${ours ?? 'nothing'} against ${theirs}`],
    );
    return [...counts, ...sumDifferences(month)];
  });
  const months = new Set(profile.chunks.map(({ key }) => key));
  const absent = new Set((results.get('outcome') ?? []).map(monthOf).filter((month) => !months.has(month)));
  return [...[...absent].map((month) => `${month}: not in the profile`), ...found].slice(0, 10);
}
