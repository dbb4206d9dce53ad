import type { Instant } from '#domain/time/instant.ts';
import type { ChunkProfile } from './model-profile.ts';

/** First instant and end of the whole log; null when it has no time. */
export function logSpan(chunks: readonly ChunkProfile[]): { first: Instant; last: Instant } | null {
  const first = chunks[0]?.start ?? null;
  const last = chunks.at(-1)?.end ?? null;
  return first !== null && last !== null ? { first, last } : null;
}
