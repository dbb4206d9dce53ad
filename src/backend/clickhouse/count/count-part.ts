import type { ChunkProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import type { ProfilePart } from '#backend/contract.ts';
import type { LogChunk } from '#backend/clickhouse/log/log-chunks.ts';
import type { LogView } from '#backend/clickhouse/log/log-view.ts';
import { countFeatures } from './count-features.ts';
import { countLabelAges } from './count-label-ages.ts';
import { countOutcome } from './count-outcome.ts';
import type { Counting, GroupId } from './count-rows.ts';
import { countSegments } from './count-segments.ts';

/** The parts of a chunk's profile that are asked for one by one. */
export type CountedPart = 'outcome' | ProfilePart;

/** What is counted of one chunk in one part. */
export type PartCounts = Partial<
  Pick<ChunkProfile, 'rows' | 'labelled' | 'outcome' | 'labelAges' | 'features' | 'segments'>
>;

/** What is to be counted. */
export interface PartRequest {
  readonly part: CountedPart;
  readonly view: LogView;
  readonly spec: ProfileSpec;
  readonly chunks: readonly LogChunk[];
  /** Where it is counted: on the log itself, or from what was counted of it before. */
  readonly sqlOf: Counting['sqlOf'];
}

async function outcomeOf(counting: Counting): Promise<ReadonlyMap<GroupId, PartCounts>> {
  const [outcomes, ages] = await Promise.all([countOutcome(counting, null), countLabelAges(counting)]);
  return new Map([...outcomes].map(([id, outcome]) => [id, { ...outcome, labelAges: ages.of(id) }]));
}

const counters: Readonly<
  Record<CountedPart, (counting: Counting) => Promise<ReadonlyMap<GroupId, PartCounts>>>
> = {
  outcome: outcomeOf,
  async features(counting) {
    return new Map([...(await countFeatures(counting))].map(([id, features]) => [id, { features }]));
  },
  async segments(counting) {
    return new Map([...(await countSegments(counting))].map(([id, segments]) => [id, { segments }]));
  },
};

/** Counts one part of some chunks, table by table. @returns by chunk; a chunk whose rows are gone is missing. */
export async function countPart(
  { part, view, spec, chunks, sqlOf }: PartRequest,
  server: Counting['server'],
  signal: AbortSignal,
): Promise<ReadonlyMap<GroupId, PartCounts>> {
  const counted = await Promise.all(
    view.terms.map(async (terms) => {
      const own = chunks.filter((chunk) => chunk.terms === terms);
      if (own.length === 0) return new Map<GroupId, PartCounts>();
      const isAll = own.length === view.chunks.filter((chunk) => chunk.terms === terms).length;
      return counters[part]({ server, signal, sqlOf, spec, cut: view.cut, terms, chunks: own, isAll });
    }),
  );
  return new Map(counted.flatMap((groups) => [...groups]));
}
