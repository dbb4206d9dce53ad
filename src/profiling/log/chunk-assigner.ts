import { bothPeriods } from './log-part.ts';
import type { LogPlan } from './plan-log.ts';

/** Gives each row the number of its chunk, reference chunks first. Counts rows on from batch to batch. */
export class ChunkAssigner {
  readonly #plan: LogPlan;
  /** Rows of each period that were met so far. */
  readonly #met = { reference: 0, analysis: 0 };

  constructor(plan: LogPlan) {
    this.#plan = plan;
  }

  /**
   * @param periods of the rows, as in `periodNumbers`.
   * @param times instants, NaN where a row has none: it is left out; null for a log without time.
   */
  assign(periods: Int8Array, times: Float64Array | null): Int32Array {
    const { plans, ranks } = this.#plan;
    const chunks = new Int32Array(periods.length).fill(-1);
    for (let row = 0; row < chunks.length; row++) {
      const period = bothPeriods[periods[row] as number];
      const at = times ? (times[row] as number) : 0;
      if (!period || Number.isNaN(at)) continue;
      const position = this.#met[period]++;
      const chunk = plans[period].chunkOf(at, ranks[period]?.[position] ?? position);
      if (chunk >= 0) chunks[row] = period === 'analysis' ? plans.reference.chunks.length + chunk : chunk;
    }
    return chunks;
  }
}
