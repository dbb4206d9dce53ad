import type { NumberColumn } from '#profiling/column-batch.ts';
import { isMeasurable } from './measurable.ts';
import { Scratch } from './scratch.ts';

/** Most bins a feature is counted in, however skewed it is. */
const maxBins = 100;

/** Numbers of this size are at most so far apart that two steps of it are never rounded to one. */
const twoSteps = (size: number): number => Math.max(size * 2 ** -51, 2 * Number.MIN_VALUE);

const scratch = new Scratch();

/** What Doane's rule needs to know of a set of numbers. */
export interface DoaneFacts {
  readonly n: number;
  readonly min: number;
  readonly max: number;
  /** Σ (x − mean)² and Σ (x − mean)³. */
  readonly m2: number;
  readonly m3: number;
}

function binCount({ n, m2, m3 }: DoaneFacts, span: number): number {
  const deviation = Math.sqrt(m2 / n);
  if (n <= 2 || deviation === 0) return 1;
  // Divided one by one: the third power of a tiny deviation would be 0.
  const skewness = m3 / n / deviation / deviation / deviation;
  const spread = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
  // By way of the width, as numpy does: the detour's rounding decides where the count is whole.
  const width = span / (1 + Math.log2(n) + Math.log2(1 + Math.abs(skewness) / spread));
  return Math.ceil(span / width);
}

/**
 * Equal-width edges from minimum to maximum by Doane's rule, as numpy's `histogram_bin_edges(…, 'doane')`; at most
 * 100 bins, and no more than there are doubles to tell their edges apart. A constant feature gets one bin around its
 * value; a feature without values gets 0–1. Always ascending, at least two.
 * Source: Doane (1976).
 */
export function doaneEdges(facts: DoaneFacts): readonly number[] {
  const { n, min: low, max: high } = facts;
  if (n === 0) return [0, 1];
  const span = high - low;
  const apart = twoSteps(Math.max(Math.abs(low), Math.abs(high)));
  if (span === 0) return [low - Math.max(0.5, apart), low + Math.max(0.5, apart)];
  const bins = Math.max(1, Math.min(maxBins, binCount(facts, span), Math.floor(span / apart)));
  const step = span / bins;
  return Array.from({ length: bins + 1 }, (_, i) => (i === bins ? high : low + i * step));
}

/** Running central moments up to the third. Source: Pébay (2008), pairwise update. */
export class DoaneFit {
  #n = 0;
  #mean = 0;
  #m2 = 0;
  #m3 = 0;
  #min = Infinity;
  #max = -Infinity;

  /** Adds the measurable values of rows whose chunk is not −1. */
  add({ values, valid }: NumberColumn, chunk: Int32Array): void {
    const block = scratch.block(values.length);
    let n = 0;
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      if ((chunk[row] as number) >= 0 && (!valid || valid[row] === 1) && isMeasurable(value))
        block[n++] = value;
    }
    if (n > 0) this.#addBlock(block, n);
  }

  #addBlock(block: Float64Array, n: number): void {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const value = block[i] as number;
      sum += value;
      if (value < this.#min) this.#min = value;
      if (value > this.#max) this.#max = value;
    }
    const about = sum / n;
    let rest = 0;
    for (let i = 0; i < n; i++) rest += (block[i] as number) - about;
    const mean = about + rest / n;
    let m2 = 0;
    let m3 = 0;
    for (let i = 0; i < n; i++) {
      const deviation = (block[i] as number) - mean;
      m2 += deviation * deviation;
      m3 += deviation * deviation * deviation;
    }
    this.#merge(n, mean, [m2, m3]);
  }

  #merge(n: number, mean: number, [m2, m3]: readonly [number, number]): void {
    const all = this.#n + n;
    const shift = mean - this.#mean;
    const cube = (shift ** 3 * this.#n * n * (this.#n - n)) / all ** 2;
    this.#m3 += m3 + cube + (3 * shift * (this.#n * m2 - n * this.#m2)) / all;
    this.#m2 += m2 + (shift * shift * this.#n * n) / all;
    this.#mean += (shift * n) / all;
    this.#n = all;
  }

  /** Edges by Doane's rule. */
  edges(): readonly number[] {
    return doaneEdges({ n: this.#n, min: this.#min, max: this.#max, m2: this.#m2, m3: this.#m3 });
  }
}
