import type {
  CategoricalProfile,
  CategoricalSpec,
  FeatureProfile,
  FeatureSpec,
  NumericProfile,
  NumericSpec,
} from '#domain/profile/feature-profile.ts';
import type { Column, NumberColumn, TextColumn } from '#profiling/column-batch.ts';
import { isMeasurable } from './measurable.ts';
import { MomentsSum } from './moments-sum.ts';
import type { RowList } from './row-list.ts';
import { Scratch } from './scratch.ts';
import { ValueCollector } from './value-collector.ts';

const scratch = new Scratch();

/** Counts one feature of one chunk. A column of the other kind than the spec's counts as missing. */
export interface FeatureCounter {
  add(column: Column, list: RowList): void;
  result(): FeatureProfile;
}

class NumericCounter implements FeatureCounter {
  readonly #edges: readonly number[];
  readonly #counts: Float64Array;
  readonly #values = new MomentsSum();
  readonly #kept: ValueCollector | null;
  #below = 0;
  #above = 0;
  #missing = 0;
  #notFinite = 0;
  #min = Infinity;
  #max = -Infinity;

  constructor({ edges, keepsValues }: NumericSpec) {
    this.#edges = edges;
    this.#kept = keepsValues ? new ValueCollector() : null;
    this.#counts = new Float64Array(edges.length - 1);
  }

  add(column: Column, list: RowList): void {
    if (column.kind === 'text') this.#missing += list.count;
    else this.#addBlock(...this.#measurable(column, list));
  }

  /** The values among the rows that sums can take up; counts the others. */
  #measurable({ values, valid }: NumberColumn, { rows, count }: RowList): [Float64Array, number] {
    const block = scratch.block(count);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      if (valid && valid[row] === 0) this.#missing++;
      else if (isMeasurable(values[row] as number)) block[kept++] = values[row] as number;
      else this.#notFinite++;
    }
    return [block, kept];
  }

  #addBlock(block: Float64Array, count: number): void {
    const edges = this.#edges;
    const bins = edges.length - 1;
    const first = edges[0] as number;
    const last = edges[bins] as number;
    // The bound keeps 0 · ∞ out where the edges are less than 1e-306 apart.
    const perUnit = Math.min(Number.MAX_VALUE, bins / (last - first));
    for (let i = 0; i < count; i++) {
      const value = block[i] as number;
      if (value < this.#min) this.#min = value;
      if (value > this.#max) this.#max = value;
      if (value < first) this.#below++;
      else if (value > last) this.#above++;
      else {
        // The product may miss by a rounding error: the edges decide, as in numpy; the last bin is closed.
        let bin = Math.min(bins - 1, Math.floor((value - first) * perUnit));
        while (bin > 0 && value < (edges[bin] as number)) bin--;
        while (bin < bins - 1 && value >= (edges[bin + 1] as number)) bin++;
        this.#counts[bin] = (this.#counts[bin] as number) + 1;
      }
    }
    this.#values.add(block, count);
    this.#kept?.add(block, count);
  }

  result(): NumericProfile {
    const seen = this.#min <= this.#max;
    return {
      kind: 'numeric',
      counts: [...this.#counts],
      below: this.#below,
      above: this.#above,
      missing: this.#missing,
      notFinite: this.#notFinite,
      values: this.#values.result(),
      min: seen ? this.#min : null,
      max: seen ? this.#max : null,
      ...(this.#kept && { exact: this.#kept.result() }),
    };
  }
}

class CategoricalCounter implements FeatureCounter {
  readonly #index: ReadonlyMap<string, number>;
  readonly #complete: boolean;
  readonly #counts: Float64Array;
  #other = 0;
  #missing = 0;

  constructor({ categories, complete }: CategoricalSpec) {
    this.#index = new Map(categories.map((category, i) => [category, i]));
    this.#complete = complete;
    this.#counts = new Float64Array(categories.length);
  }

  add(column: Column, list: RowList): void {
    if (column.kind === 'number') this.#missing += list.count;
    else this.#addText(column, list);
  }

  #addText({ codes, dictionary }: TextColumn, { rows, count }: RowList): void {
    const bins = Int32Array.from(dictionary, (category) => this.#index.get(category) ?? -1);
    for (let i = 0; i < count; i++) {
      const code = codes[rows[i] as number] as number;
      const bin = code < 0 ? -2 : (bins[code] as number);
      if (bin >= 0) this.#counts[bin] = (this.#counts[bin] as number) + 1;
      else if (bin === -1) this.#other++;
      else this.#missing++;
    }
  }

  result(): CategoricalProfile {
    return {
      kind: 'categorical',
      counts: [...this.#counts],
      other: this.#other,
      unseen: this.#complete ? this.#other : null,
      missing: this.#missing,
    };
  }
}

/** A fresh counter for a feature counted by `spec`. */
export const featureCounter = (spec: FeatureSpec): FeatureCounter =>
  spec.kind === 'numeric' ? new NumericCounter(spec) : new CategoricalCounter(spec);
