import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { CountedChunk } from '#profiling/kernel/profiler.ts';
import type { PlannedChunk } from './chunk-plan.ts';
import type { TimedBatch } from './log-batches.ts';

/** First and last instant of each chunk's rows, and the newest fact of all. */
export class ChunkSpans {
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  #newest = -Infinity;

  constructor(chunks: number) {
    this.#first = new Float64Array(chunks).fill(Infinity);
    this.#last = new Float64Array(chunks).fill(-Infinity);
  }

  add({ batch: { chunk }, times, labelledAt }: TimedBatch): void {
    if (!times) return;
    for (let row = 0; row < chunk.length; row++) {
      const number = chunk[row] as number;
      if (number < 0) continue;
      const at = times[row] as number;
      if (at < (this.#first[number] as number)) this.#first[number] = at;
      if (at > (this.#last[number] as number)) this.#last[number] = at;
      if (at > this.#newest) this.#newest = at;
      if (labelledAt && (labelledAt[row] as number) > this.#newest) this.#newest = labelledAt[row] as number;
    }
  }

  /** Instant of the newest prediction or label; null for a log without time. */
  get asOf(): Instant | null {
    return Number.isFinite(this.#newest) ? Math.floor(this.#newest) : null;
  }

  /** The chunk's profile with its bounds: those of its calendar period, else those of its rows in whole ms. */
  bounded(planned: PlannedChunk, number: number, counted: CountedChunk): ChunkProfile {
    const first = this.#first[number] as number;
    const last = this.#last[number] as number;
    const timed = Number.isFinite(first);
    return {
      ...planned,
      start: planned.start ?? (timed ? Math.floor(first) : null),
      end: planned.end ?? (timed ? Math.floor(last) + 1 : null),
      ...counted,
    };
  }
}
