/**
 * Room for a block of numbers that is read before the next block is asked for. Kept between batches: fresh
 * arrays for every batch, feature and chunk cost about a twentieth of all the time.
 */
export class Scratch {
  #room = new Float64Array(1024);

  /** An array for at least `count` numbers; what it holds is left over from before. */
  block(count: number): Float64Array {
    if (this.#room.length < count) this.#room = new Float64Array(Math.max(count, 2 * this.#room.length));
    return this.#room;
  }
}
