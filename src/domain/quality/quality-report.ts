import type { ChunkPeriod, ChunkProfile, ModelProfile, Notice } from '#domain/profile/model-profile.ts';
import type { ChunkRule } from '#domain/time/chunk-rule.ts';
import type { Instant } from '#domain/time/instant.ts';
import { chunkVolumes, type ChunkVolume } from './chunk-volume.ts';
import { columnBaseline, type ColumnBaseline } from './column-baseline.ts';
import { columnQuality, type ColumnQuality } from './column-quality.ts';

/** Data quality of one chunk. */
export interface ChunkQuality {
  readonly key: string;
  readonly period: ChunkPeriod;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly volume: ChunkVolume;
  /** By feature; empty when features were not asked for. */
  readonly columns: Readonly<Record<string, ColumnQuality>>;
}

export interface QualityReport {
  readonly chunks: readonly ChunkQuality[];
  /** Columns that cannot be watched as others are, and why. */
  readonly notes: readonly { readonly column: string; readonly text: string }[];
  /** What profiling said about the log as a whole, duplicates among it: not known by chunk. */
  readonly notices: readonly Notice[];
}

function baselinesOf({
  spec,
  chunks,
}: Pick<ModelProfile, 'spec' | 'chunks'>): ReadonlyMap<string, ColumnBaseline> {
  const reference = chunks.filter(({ period }) => period === 'reference');
  return new Map(
    Object.entries(spec.features).map(([name, of]) => [
      name,
      columnBaseline(
        of,
        reference.flatMap(({ features }) => (Object.hasOwn(features, name) ? (features[name] ?? []) : [])),
      ),
    ]),
  );
}

function columnsOf(
  { features }: ChunkProfile,
  baselines: ReadonlyMap<string, ColumnBaseline>,
  hasReference: boolean,
): Readonly<Record<string, ColumnQuality>> {
  const columns = new Map<string, ColumnQuality>();
  for (const [name, feature] of Object.entries(features)) {
    const baseline = baselines.get(name);
    if (baseline) columns.set(name, columnQuality(feature, baseline, hasReference));
  }
  return Object.fromEntries(columns);
}

/**
 * Data quality of every chunk against the reference: row counts and missing partitions, and per feature missing values,
 * values that are no numbers, categories and numbers that the reference never had, columns that vanished, appeared,
 * changed their type or got stuck at one value.
 * @param rule how the chunks given were cut, which may be coarser than the profile's own rule.
 */
export function qualityReport(
  profile: Pick<ModelProfile, 'spec' | 'chunks' | 'asOf' | 'notices'>,
  rule: ChunkRule = profile.spec.chunkRule,
): QualityReport {
  const { chunks, asOf, notices } = profile;
  const baselines = baselinesOf(profile);
  const hasReference = chunks.some(({ period }) => period === 'reference');
  const volumes = chunkVolumes(chunks, rule, asOf);
  return {
    chunks: chunks.flatMap((chunk, i) => {
      const volume = volumes[i];
      const { key, period, start, end } = chunk;
      return volume
        ? [{ key, period, start, end, volume, columns: columnsOf(chunk, baselines, hasReference) }]
        : [];
    }),
    notes: [...baselines].flatMap(([column, { note }]) => (note === null ? [] : [{ column, text: note }])),
    notices: notices.filter(({ severity }) => severity === 'warning'),
  };
}
