/** Collects the times of one period's rows, to rank them when they are not in time order already. */
export class RowRanks {
  #times = new Float64Array(1024);
  #count = 0;
  #sorted = true;
  #last = -Infinity;

  add(at: number): void {
    if (this.#count === this.#times.length) {
      const larger = new Float64Array(this.#times.length * 2);
      larger.set(this.#times);
      this.#times = larger;
    }
    if (at < this.#last) this.#sorted = false;
    this.#last = at;
    this.#times[this.#count++] = at;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Rank in time order of each row in file order, ties in file order; null when the rows are in order already.
   * Needs 12 bytes a row while it works.
   */
  ranks(): Int32Array | null {
    if (this.#sorted) return null;
    const order = Int32Array.from({ length: this.#count }, (_, row) => row);
    order.sort((a, b) => (this.#times[a] as number) - (this.#times[b] as number) || a - b);
    const ranks = new Int32Array(this.#count);
    for (const [rank, row] of order.entries()) ranks[row] = rank;
    return ranks;
  }
}
