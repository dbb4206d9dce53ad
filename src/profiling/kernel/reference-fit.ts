import type { CategoricalSpec, FeatureSpec } from '#domain/profile/feature-profile.ts';
import { sketchQuantile } from '#domain/profile/sketch-quantile.ts';
import type { Column, TextColumn } from '#profiling/column-batch.ts';
import type { LogBatch } from '#profiling/log-batch.ts';
import { DoaneFit } from './doane-fit.ts';
import { SketchCounter } from './sketch-counter.ts';

/** Categories a feature is counted by, values a segment column is split by, cells of the grid's side. */
const maxCategories = 50;
const maxSegments = 12;
const gridCells = 40;
/** Distinct categories that are told apart while fitting; beyond it the list is not complete. */
const trackedCategories = 10_000;

/** Counts categories of a text column, most frequent first in the end. */
class CategoryFit {
  readonly #counts = new Map<string, number>();
  #overflow = false;

  add({ codes, dictionary }: TextColumn): void {
    const counts = new Float64Array(dictionary.length);
    for (const code of codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
    for (const [code, count] of counts.entries()) {
      const category = dictionary[code];
      if (count === 0 || category === undefined) continue;
      if (this.#counts.size >= trackedCategories && !this.#counts.has(category)) this.#overflow = true;
      else this.#counts.set(category, (this.#counts.get(category) ?? 0) + count);
    }
  }

  top(most: number): CategoricalSpec {
    const sorted = [...this.#counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return {
      kind: 'categorical',
      categories: sorted.slice(0, most).map(([category]) => category),
      complete: !this.#overflow && sorted.length <= most,
    };
  }
}

/** Multiples of 1, 2 or 5 times a power of ten that cover low to high in about `cells` steps. */
function roundEdges(low: number, high: number, cells: number): readonly number[] {
  const rough = Math.max((high - low) / cells, Math.max(Math.abs(low), Math.abs(high), 1e-9) * 1e-6);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((multiple) => multiple * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The parts of a profile's spec that come from the reference. */
export interface FittedSpec {
  readonly features: Readonly<Record<string, FeatureSpec>>;
  readonly segments: Readonly<Record<string, readonly string[]>>;
  readonly valueEdges: readonly number[] | null;
}

/** Learns from the reference rows alone how the log is counted: bins, categories, segments, the grid's edges. */
export class ReferenceFit {
  readonly #numeric = new Map<string, DoaneFit>();
  readonly #categories = new Map<string, CategoryFit>();
  readonly #segments = new Map<string, CategoryFit>();
  readonly #values = new SketchCounter();
  #isRegression = false;

  /** Looks at the rows of a batch whose chunk is not −1. */
  add(batch: LogBatch): void {
    for (const [name, column] of Object.entries(batch.features)) this.#addFeature(name, column, batch.chunk);
    for (const [name, column] of Object.entries(batch.segments)) {
      const fit = this.#segments.get(name) ?? new CategoryFit();
      this.#segments.set(name, fit);
      fit.add(inChunks(column, batch.chunk));
    }
    if (batch.outcome.task !== 'regression') return;
    this.#isRegression = true;
    const { predicted, actual } = batch.outcome;
    for (let row = 0; row < batch.rows; row++) {
      if ((batch.chunk[row] as number) < 0) continue;
      this.#values.add(predicted[row] as number);
      if (!Number.isNaN(actual[row])) this.#values.add(actual[row] as number);
    }
  }

  #addFeature(name: string, column: Column, chunk: Int32Array): void {
    if (column.kind === 'number') {
      const fit = this.#numeric.get(name) ?? new DoaneFit();
      this.#numeric.set(name, fit);
      fit.add(column, chunk);
    } else {
      const fit = this.#categories.get(name) ?? new CategoryFit();
      this.#categories.set(name, fit);
      fit.add(inChunks(column, chunk));
    }
  }

  result(): FittedSpec {
    const features: Record<string, FeatureSpec> = {};
    for (const [name, fit] of this.#numeric) features[name] = { kind: 'numeric', edges: fit.edges() };
    for (const [name, fit] of this.#categories) features[name] = fit.top(maxCategories);
    const values = this.#values.result();
    const low = sketchQuantile(values, 0.005);
    const high = sketchQuantile(values, 0.995);
    return {
      features,
      segments: Object.fromEntries(
        [...this.#segments].map(([name, fit]) => [name, fit.top(maxSegments).categories]),
      ),
      valueEdges: this.#isRegression ? roundEdges(low ?? 0, high ?? 1, gridCells) : null,
    };
  }
}

/** The column with rows outside the reference taken out. */
function inChunks(column: TextColumn, chunk: Int32Array): TextColumn {
  return { ...column, codes: column.codes.map((code, row) => ((chunk[row] as number) < 0 ? -1 : code)) };
}
