import { scoreBin, type ScoreTable } from '#domain/profile/score-table.ts';

/** Which column of the table a row counts towards. */
export const negativeSlot = 0;
export const positiveSlot = 1;
export const unlabelledSlot = 2;

/** Distinct numbers and their counts: open addressing on the bits of the number, doubled when two thirds full. */
class ExactCounts {
  #mask = 1023;
  #used = new Uint8Array(1024);
  #keys = new Float64Array(1024);
  #counts = new Float64Array(3 * 1024);
  size = 0;
  readonly #bits = new Uint32Array(2);
  readonly #number = new Float64Array(this.#bits.buffer);

  #slot(key: number): number {
    this.#number[0] = key;
    // Scores in decimals differ in few bits, which these rounds spread over all (MurmurHash3's finaliser).
    let hash = (this.#bits[0] as number) ^ Math.imul(this.#bits[1] as number, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    let at = (hash ^ (hash >>> 16)) & this.#mask;
    while (this.#used[at] === 1 && this.#keys[at] !== key) at = (at + 1) & this.#mask;
    return at;
  }

  add(key: number, column: number, rows: number): void {
    const at = this.#slot(key);
    if (this.#used[at] === 0) {
      this.#used[at] = 1;
      this.#keys[at] = key;
      this.size++;
    }
    this.#counts[3 * at + column] = (this.#counts[3 * at + column] as number) + rows;
    if (this.size * 3 > this.#mask * 2) this.#grow();
  }

  #grow(): void {
    const old = this.entries();
    this.#mask = 2 * this.#mask + 1;
    this.#used = new Uint8Array(this.#mask + 1);
    this.#keys = new Float64Array(this.#mask + 1);
    this.#counts = new Float64Array(3 * (this.#mask + 1));
    for (const [key, ...counts] of old) {
      const at = this.#slot(key);
      this.#used[at] = 1;
      this.#keys[at] = key;
      this.#counts.set(counts, 3 * at);
    }
  }

  /** [key, negative, positive, unlabelled], keys ascending. */
  entries(): [number, number, number, number][] {
    const all: [number, number, number, number][] = [];
    for (let at = 0; at <= this.#mask; at++) {
      if (this.#used[at] === 0) continue;
      const [negative = 0, positive = 0, unlabelled = 0] = this.#counts.subarray(3 * at, 3 * at + 3);
      all.push([this.#keys[at] as number, negative, positive, unlabelled]);
    }
    return all.toSorted(([a], [b]) => a - b);
  }
}

/** Counts scores by actual class: exactly up to `exactUpTo` distinct scores, in equal bins from then on. */
export class ScoreCounter {
  readonly #bins: number;
  readonly #exactUpTo: number;
  #exact: ExactCounts | null;
  #binned: Float64Array | null = null;

  constructor(bins: number, exactUpTo: number) {
    this.#bins = bins;
    this.#exactUpTo = exactUpTo;
    this.#exact = exactUpTo > 0 ? new ExactCounts() : null;
    if (!this.#exact) this.#binned = new Float64Array(3 * bins);
  }

  /** @param score in [0, 1]. */
  add(score: number, column: number): void {
    if (this.#binned) {
      const at = 3 * scoreBin(score, this.#bins) + column;
      this.#binned[at] = (this.#binned[at] as number) + 1;
    } else if (this.#exact) {
      // −0 and 0 are one score.
      this.#exact.add(score + 0, column, 1);
      if (this.#exact.size > this.#exactUpTo) this.#fallBack(this.#exact);
    }
  }

  #fallBack(exact: ExactCounts): void {
    const binned = new Float64Array(3 * this.#bins);
    for (const [key, ...counts] of exact.entries()) {
      const at = 3 * scoreBin(key, this.#bins);
      for (const [column, rows] of counts.entries())
        binned[at + column] = (binned[at + column] as number) + rows;
    }
    this.#binned = binned;
    this.#exact = null;
  }

  result(): ScoreTable {
    const rows = this.#exact ? this.#exact.entries() : this.#binEntries();
    return {
      bins: this.#bins,
      exactUpTo: this.#exactUpTo,
      exact: this.#exact !== null,
      keys: rows.map(([key]) => key),
      negative: rows.map(([, negative]) => negative),
      positive: rows.map(([, , positive]) => positive),
      unlabelled: rows.map(([, , , unlabelled]) => unlabelled),
    };
  }

  #binEntries(): [number, number, number, number][] {
    const all: [number, number, number, number][] = [];
    const counts = this.#binned ?? new Float64Array();
    for (let bin = 0; bin < this.#bins; bin++) {
      const [negative = 0, positive = 0, unlabelled = 0] = counts.subarray(3 * bin, 3 * bin + 3);
      if (negative + positive + unlabelled > 0) all.push([bin, negative, positive, unlabelled]);
    }
    return all;
  }
}
