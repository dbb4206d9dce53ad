import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import type { CountedPart, PartCounts } from './count/count-part.ts';

/** Parts of chunks that are kept for one model, each of some 10 to 100 kB; the oldest goes first. */
const mostParts = 3000;

/**
 * What was counted of a model, chunk by chunk and part by part. Everything rests on the specification, so that a new
 * one (another mapping, another reference) begins with nothing.
 */
export class PartCache {
  #fit: { readonly key: string; readonly spec: ProfileSpec } | null = null;
  readonly #parts = new Map<string, PartCounts>();

  /** The specification that was fitted on this state of the reference; null for another state. */
  spec(fitKey: string): ProfileSpec | null {
    return this.#fit?.key === fitKey ? this.#fit.spec : null;
  }

  keepSpec(fitKey: string, spec: ProfileSpec): void {
    if (this.#fit?.key === fitKey) return;
    this.#fit = { key: fitKey, spec };
    this.#parts.clear();
  }

  read(part: CountedPart, chunkKey: string): PartCounts | null {
    return this.#parts.get(`${part} ${chunkKey}`) ?? null;
  }

  /** Keeps counts that were made by the specification at hand; others have come too late. */
  keep(spec: ProfileSpec, part: CountedPart, counts: ReadonlyMap<string, PartCounts>): void {
    if (this.#fit?.spec !== spec) return;
    for (const [chunkKey, own] of counts) this.#parts.set(`${part} ${chunkKey}`, own);
    const surplus = this.#parts.size - mostParts;
    if (surplus <= 0) return;
    for (const key of [...this.#parts.keys()].slice(0, surplus)) this.#parts.delete(key);
  }
}
