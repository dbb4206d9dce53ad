/**
 * A small seeded generator of random numbers: the same seed gives the same numbers on every machine.
 * Source: sfc32 by Chris Doty-Humphrey (PractRand), started and stirred as its author advises.
 */
export class SeededRandom {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seed a whole number; its lower 32 bits count. */
  constructor(seed: number) {
    this.#a = 0;
    this.#b = seed | 0;
    this.#c = 0x9e3779b9 | 0;
    for (let i = 0; i < 15; i++) this.#next32();
  }

  #next32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** Uniform in (0, 1), both ends excluded. */
  uniform(): number {
    return (this.#next32() + 0.5) / 2 ** 32;
  }

  /** Normal with mean 0 and standard deviation 1. Source: Box & Muller (1958), the cosine half. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Log-normal with the given median; `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  /** A key, drawn in proportion to its weight. @throws RangeError when no weight is above zero. */
  pick<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.uniform() * total;
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    throw new RangeError('weights must add up to more than zero');
  }
}
