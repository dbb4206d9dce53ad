import type { ChunkProfile, GroupProfile } from './model-profile.ts';

/** One value of a segment column. */
export interface Segment {
  readonly column: string;
  readonly value: string;
}

/** The group of a segment in a chunk; null when the chunk has no row of it. Names are data: only own keys count. */
export function segmentGroup({ segments }: ChunkProfile, { column, value }: Segment): GroupProfile | null {
  const groups = Object.hasOwn(segments, column) ? segments[column] : undefined;
  return groups && Object.hasOwn(groups, value) ? (groups[value] ?? null) : null;
}

/**
 * The chunks of one segment alone: rows, labels and outcome of the segment in the bounds of its chunk; chunks without
 * a row of the segment are left out. Features and label ages are known for whole chunks only and come back empty.
 */
export function ofSegment(chunks: readonly ChunkProfile[], segment: Segment): readonly ChunkProfile[] {
  return chunks.flatMap((chunk) => {
    const group = segmentGroup(chunk, segment);
    return group
      ? [
          {
            ...chunk,
            ...group,
            labelAges: null,
            features: {},
            ...(chunk.outputs && { outputs: {} }),
            segments: {},
          },
        ]
      : [];
  });
}
