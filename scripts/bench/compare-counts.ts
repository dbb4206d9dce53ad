import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import { categoricalFeatures, numericFeatures } from './bench-log.ts';
import type { Row } from './duckdb-counts.ts';

const monthOf = ({ m }: Row) => (m as Date).toISOString().slice(0, 7);

/** One month of the profile and DuckDB's rows of it. */
interface Month {
  readonly chunk: ChunkProfile;
  readonly rowsOf: (query: string) => readonly Row[];
}

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

/** Every count of the profile against DuckDB's; the first ten differences in words, none when they agree. */
export function differences(
  profile: ModelProfile,
  results: ReadonlyMap<string, readonly Row[]>,
): readonly string[] {
  const found = profile.chunks.flatMap((chunk) => {
    const rowsOf = (query: string) => (results.get(query) ?? []).filter((row) => monthOf(row) === chunk.key);
    const month = { chunk, rowsOf };
    return [
      ...decisionPairs(month),
      ...scorePairs(month),
      ...numericFeatures.flatMap((name) => numericPairs(month, name)),
      ...categoricalFeatures.flatMap((name) => categoricalPairs(month, name, profile)),
    ].flatMap(([name, ours, theirs]) =>
      ours === theirs ? [] : [`${chunk.key} ${name}: ${ours ?? 'nothing'} against ${theirs}`],
    );
  });
  return found.slice(0, 10);
}
