import { mergeGroups } from '#domain/profile/merge-chunk.ts';
import type { ChunkPeriod, ChunkProfile, GroupProfile } from '#domain/profile/model-profile.ts';

/** The segments of one column over all chunks of a period together; a value that no chunk has is not there. */
export function mergedSegments(
  chunks: readonly ChunkProfile[],
  column: string,
  period: ChunkPeriod,
): Readonly<Record<string, GroupProfile>> {
  const merged = new Map<string, GroupProfile>();
  for (const chunk of chunks) {
    const groups =
      chunk.period === period && Object.hasOwn(chunk.segments, column) ? chunk.segments[column] : {};
    for (const [value, group] of Object.entries(groups ?? {})) {
      const known = merged.get(value);
      merged.set(value, known ? mergeGroups(known, group) : group);
    }
  }
  return Object.fromEntries(merged);
}
