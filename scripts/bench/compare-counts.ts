import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import { categoricalFeatures, numericFeatures } from './bench-log.ts';
import type { Row } from './duckdb-counts.ts';

const monthOf = ({ m }: Row) => (m as Date).toISOString().slice(0, 7);
const sum = (rows: readonly Row[]) => rows.reduce((total, { n }) => total + Number(n), 0);

/** Differences between the profile of one month and DuckDB's counts of it, in words; none when they agree. */
function monthDifferences(
  chunk: ChunkProfile,
  results: ReadonlyMap<string, readonly Row[]>,
  profile: ModelProfile,
): string[] {
  const found: string[] = [];
  const expectEqual = (what: string, ours: number | undefined, theirs: number) => {
    if (ours !== theirs) found.push(`${chunk.key} ${what}: ${ours ?? 'nothing'} against ${theirs}`);
  };
  const rowsOf = (query: string) => (results.get(query) ?? []).filter((row) => monthOf(row) === chunk.key);
  if (chunk.outcome.task !== 'binary') return [`${chunk.key} is not binary`];
  const { decisions, scores } = chunk.outcome;
  const cell = (actual: number, predicted: number) =>
    sum(
      rowsOf('outcome').filter(
        (row) => Number(row['y_true']) === actual && Number(row['y_pred']) === predicted,
      ),
    );
  expectEqual('true positives', decisions.truePositive, cell(1, 1));
  expectEqual('false positives', decisions.falsePositive, cell(0, 1));
  expectEqual('false negatives', decisions.falseNegative, cell(1, 0));
  expectEqual('true negatives', decisions.trueNegative, cell(0, 0));
  for (const row of rowsOf('scores')) {
    const at = scores?.table.keys.indexOf(Number(row['bin'])) ?? -1;
    const column = Number(row['y_true']) === 1 ? scores?.table.positive : scores?.table.negative;
    expectEqual(`score bin ${String(row['bin'])}`, column?.[at], Number(row['n']));
  }
  for (const name of numericFeatures) {
    const feature = chunk.features[name];
    if (feature?.kind !== 'numeric') return [...found, `${name} was not counted`];
    const outside: Record<number, number> = {
      [-1]: feature.below,
      [-2]: feature.above,
      [-3]: feature.missing,
    };
    for (const row of rowsOf(name)) {
      const bin = Number(row['bin']);
      expectEqual(`${name} bin ${bin}`, bin < 0 ? outside[bin] : feature.counts[bin], Number(row['n']));
    }
  }
  for (const name of categoricalFeatures) {
    const feature = chunk.features[name];
    const spec = profile.spec.features[name];
    if (feature?.kind !== 'categorical' || spec?.kind !== 'categorical')
      return [...found, `${name} was not counted`];
    for (const row of rowsOf(name)) {
      const category = row['category'];
      const ours =
        category === null ? feature.missing : feature.counts[spec.categories.indexOf(String(category))];
      expectEqual(`${name} ${String(category)}`, ours, Number(row['n']));
    }
  }
  return found;
}

/** Every count of the profile against DuckDB's; the first differences in words. */
export const differences = (
  profile: ModelProfile,
  results: ReadonlyMap<string, readonly Row[]>,
): readonly string[] =>
  profile.chunks.flatMap((chunk) => monthDifferences(chunk, results, profile)).slice(0, 10);
