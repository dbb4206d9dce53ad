import { mergeMoments, noMoments, type Moments } from '#domain/profile/moments.ts';

/** Running count, mean and squared deviations: each block is summed around its own mean, then merged. */
export class MomentsSum {
  #total: Moments = noMoments;

  /** Adds the first `count` numbers of a block; all finite. */
  add(block: Float64Array, count: number): void {
    if (count === 0) return;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += block[i] as number;
    const mean = sum / count;
    let m2 = 0;
    for (let i = 0; i < count; i++) {
      const deviation = (block[i] as number) - mean;
      m2 += deviation * deviation;
    }
    this.#total = mergeMoments(this.#total, { n: count, mean, m2 });
  }

  result(): Moments {
    return this.#total;
  }
}
