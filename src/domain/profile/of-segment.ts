import type { ChunkProfile } from './model-profile.ts';

/** One value of a segment column. */
export interface Segment {
  readonly column: string;
  readonly value: string;
}

/**
 * The chunks of one segment alone: rows, labels and outcome of the segment in the bounds of its chunk; chunks without
 * a row of the segment are left out. Features and label ages are known for whole chunks only and come back empty.
 */
export function ofSegment(
  chunks: readonly ChunkProfile[],
  { column, value }: Segment,
): readonly ChunkProfile[] {
  return chunks.flatMap((chunk) => {
    const group = chunk.segments[column]?.[value];
    return group ? [{ ...chunk, ...group, labelAges: null, features: {}, segments: {} }] : [];
  });
}
