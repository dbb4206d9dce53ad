import { mergeMoments, noMoments, type Moments } from '#domain/profile/moments.ts';

/**
 * Running count, mean and squared deviations: each block is summed around its own mean, then merged. The mean is
 * itself rounded, by much where the values are large against their spread (times in ms), so what the deviations leave
 * over corrects it. Source: the corrected two-pass algorithm of Chan, Golub & LeVeque (1983).
 */
export class MomentsSum {
  #total: Moments = noMoments;

  /** Adds the first `count` numbers of a block; all finite. */
  add(block: Float64Array, count: number): void {
    if (count === 0) return;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += block[i] as number;
    const about = sum / count;
    let rest = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const deviation = (block[i] as number) - about;
      rest += deviation;
      squares += deviation * deviation;
    }
    const off = rest / count;
    const m2 = Math.max(0, squares - off * rest);
    this.#total = mergeMoments(this.#total, { n: count, mean: about + off, m2 });
  }

  result(): Moments {
    return this.#total;
  }
}
