/** What the value of later chunks is held against. */
export interface ValueReference {
  /** Money per prediction: mean over all rows of the chunks used. */
  readonly perPrediction: number;
  /** Chunks it is made of. */
  readonly keys: readonly string[];
}

/** Value of one chunk, as far as its labels have come. */
export interface ValuedChunk {
  readonly key: string;
  readonly n: number;
  /** Money. */
  readonly total: number;
  /** True when enough labels have come to take the figure as final. */
  readonly mature: boolean;
}

/** Chunks that the reference is made of where the user does not say otherwise. */
export const defaultReferenceChunks = 4;

/**
 * The reference: all rows of the first few mature chunks after go-live. Never the best chunk, which is partly luck:
 * see {@link expectedMaximum}.
 * @param chunks in time order from go-live.
 * @param count whole number ≥ 1 of chunks to use; fewer are used where there are fewer.
 * @returns null without a mature chunk that has rows.
 */
export function valueReference(
  chunks: readonly ValuedChunk[],
  count = defaultReferenceChunks,
): ValueReference | null {
  const used = chunks.filter(({ mature, n }) => mature && n > 0).slice(0, count);
  const n = used.reduce((sum, chunk) => sum + chunk.n, 0);
  if (n === 0) return null;
  return {
    perPrediction: used.reduce((sum, { total }) => sum + total, 0) / n,
    keys: used.map(({ key }) => key),
  };
}
