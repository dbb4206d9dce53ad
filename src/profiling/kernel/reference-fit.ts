import type { CategoricalSpec, FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { Column, TextColumn } from '#profiling/column-batch.ts';
import type { LogBatch, RegressionBatch } from '#profiling/log-batch.ts';
import { DoaneFit } from './doane-fit.ts';
import { otherSegment } from './profiler.ts';
import { ValueRange } from './value-range.ts';

/** Categories a feature is counted by, values a segment column is split by. */
export const maxCategories = 50;
const maxSegments = 12;
/** Categories that must be known to choose a segment column's values: one of them may be called `other`. */
export const segmentCandidates = maxSegments + 1;
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
  readonly #values = new ValueRange();
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
    this.#addValues(batch.outcome, batch.chunk);
  }

  #addValues({ predicted, actual }: RegressionBatch, chunk: Int32Array): void {
    const block = new Float64Array(2 * chunk.length);
    let count = 0;
    for (const [row, number] of chunk.entries()) {
      if (number < 0) continue;
      block[count++] = predicted[row] as number;
      if (!Number.isNaN(actual[row])) block[count++] = actual[row] as number;
    }
    this.#values.add(block, count);
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
    // A column that some batches held as numbers and some as text is categorical.
    const features = new Map<string, FeatureSpec>();
    for (const [name, fit] of this.#numeric) features.set(name, { kind: 'numeric', edges: fit.edges() });
    for (const [name, fit] of this.#categories) features.set(name, fit.top(maxCategories));
    return {
      features: Object.fromEntries(features),
      segments: Object.fromEntries([...this.#segments].map(([name, fit]) => [name, segmentValues(fit)])),
      valueEdges: this.#isRegression ? this.#values.edges() : null,
    };
  }
}

/**
 * The values that a segment column is split by. A value called `other` counts with the rest and takes no place of its
 * own.
 * @param frequent the most frequent ones of the reference, most frequent first.
 */
export const chooseSegments = (frequent: readonly string[]): readonly string[] =>
  frequent.filter((value) => value !== otherSegment).slice(0, maxSegments);

const segmentValues = (fit: CategoryFit): readonly string[] =>
  chooseSegments(fit.top(segmentCandidates).categories);

/** The column with rows outside the reference taken out. */
function inChunks(column: TextColumn, chunk: Int32Array): TextColumn {
  return { ...column, codes: column.codes.map((code, row) => ((chunk[row] as number) < 0 ? -1 : code)) };
}
