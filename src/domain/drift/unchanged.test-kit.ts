import type { ValueCounts } from '#domain/profile/feature-profile.ts';
import { mergeValues } from '#domain/profile/merge-values.ts';
import { binEdges } from './bin-edges.ts';
import { binnedValues } from './binned-values.ts';
import { mergedReference, type DriftChunk, type DriftColumn } from './drift-column.ts';

/** Chunks of a size, the first of them the reference. */
export const chunksOf = (reference: number, analysis: number, rows: number): readonly DriftChunk[] =>
  Array.from({ length: reference + analysis }, (_, i) => ({
    key: String(i),
    period: i < reference ? 'reference' : 'analysis',
    start: null,
    end: null,
    rows,
  }));

/** How often each distinct number occurs among rows. */
export function countedRows(rows: ArrayLike<number>): ValueCounts {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of Float64Array.from(rows).sort())
    if (values.at(-1) === value) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      values.push(value);
      counts.push(1);
    }
  return { values, counts };
}

/** A numeric column whose chunks hold these rows, counted as the kernel counts them. */
export function numericColumn(
  name: string,
  chunks: readonly DriftChunk[],
  rowsOf: readonly ArrayLike<number>[],
): DriftColumn {
  const counted = rowsOf.map(countedRows);
  const ofReference = counted.filter((_, i) => chunks[i]?.period === 'reference');
  const edges = binEdges(ofReference.reduce(mergeValues, { values: [], counts: [] }), 'doane');
  const profiles = counted.map((values, i) =>
    binnedValues(edges, values, (chunks[i]?.rows ?? 0) - (rowsOf[i]?.length ?? 0)),
  );
  const spec = { kind: 'numeric', edges } as const;
  return { name, role: 'feature', spec, reference: mergedReference(profiles, chunks), profiles, chunks };
}

/** A categorical column with these rows per category, then other and missing ones. */
export function categoricalColumn(
  name: string,
  chunks: readonly DriftChunk[],
  rowsOf: readonly (readonly number[])[],
): DriftColumn {
  const categories = (rowsOf[0] ?? []).slice(2).map((_, i) => `c${i}`);
  const spec = { kind: 'categorical', categories, complete: true } as const;
  const profiles = rowsOf.map((rows) => ({
    kind: 'categorical' as const,
    counts: rows.slice(0, -2),
    other: rows.at(-2) ?? 0,
    unseen: rows.at(-2) ?? 0,
    missing: rows.at(-1) ?? 0,
  }));
  return { name, role: 'feature', spec, reference: mergedReference(profiles, chunks), profiles, chunks };
}
