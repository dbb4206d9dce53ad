import type { ChunkProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import type { ProfilePart } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import type { LogChunk } from '#backend/clickhouse/log/log-chunks.ts';
import type { LogView } from '#backend/clickhouse/log/log-view.ts';
import { countFeatures } from './count-features.ts';
import { countLabelAges } from './count-label-ages.ts';
import { countOutcome } from './count-outcome.ts';
import { chunkId, type Counting } from './count-rows.ts';
import { countSegments } from './count-segments.ts';

/** What is to be counted. */
export interface CountRequest {
  readonly view: LogView;
  readonly spec: ProfileSpec;
  readonly chunks: readonly LogChunk[];
  readonly include: readonly ProfilePart[];
  readonly server: ClickHouseServer;
  readonly signal: AbortSignal;
}

async function countTable(
  counting: Counting,
  include: readonly ProfilePart[],
): Promise<readonly ChunkProfile[]> {
  const [outcomes, ages, features, segments] = await Promise.all([
    countOutcome(counting, null),
    countLabelAges(counting),
    include.includes('features') ? countFeatures(counting) : null,
    include.includes('segments') ? countSegments(counting) : null,
  ]);
  return counting.chunks.map((chunk) => {
    const id = chunkId(chunk);
    const outcome = outcomes.get(id);
    // Rows that were there a moment ago: the next question sees the log as it is by then.
    if (!outcome)
      throw new BackendError('internal', `the rows of ${chunk.key} changed while they were counted`);
    return {
      key: chunk.key,
      period: chunk.period,
      start: chunk.start,
      end: chunk.end,
      ...outcome,
      labelAges: ages.of(id),
      features: features?.get(id) ?? {},
      segments: Object.fromEntries(
        [...(segments ?? [])].map(([column, groups]) => [column, groups.get(id) ?? {}]),
      ),
    };
  });
}

/** Counts chunks of a log, table by table. @returns in the order of `chunks`. */
export async function countChunks(request: CountRequest): Promise<readonly ChunkProfile[]> {
  const { view, spec, chunks, include, server, signal } = request;
  const counted = await Promise.all(
    view.terms.map(async (terms) => {
      const own = chunks.filter((chunk) => chunk.terms === terms);
      const all = view.chunks.filter((chunk) => chunk.terms === terms);
      const isAll = own.length === all.length;
      const counting = { server, signal, spec, cut: view.cut, terms, chunks: own, isAll };
      return own.length > 0 ? countTable(counting, include) : [];
    }),
  );
  const found = new Map(counted.flat().map((chunk) => [`${chunk.period} ${chunk.key}`, chunk]));
  return chunks.flatMap((chunk) => found.get(`${chunk.period} ${chunk.key}`) ?? []);
}
