import type { ChartColumn, ChartRow, ChartValue } from '#ui/chart/chart-row.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Instant } from '#domain/time/instant.ts';

const count = (value: ChartValue | undefined) => formatCount(typeof value === 'number' ? value : null);
const share = (value: ChartValue | undefined) => formatPercent(typeof value === 'number' ? value : null);
const text = (value: ChartValue | undefined) => (value === null || value === undefined ? '–' : String(value));

/** Columns that every figure over chunks begins with. */
export const chunkColumns: readonly ChartColumn[] = [
  { key: 'chunk', label: 'Chunk', align: 'start', format: text },
  { key: 'period', label: 'Period', align: 'start', format: text },
];

/** Columns that say how much a chunk's figures rest on. */
export const evidenceColumns: readonly ChartColumn[] = [
  { key: 'rows', label: 'Rows', align: 'end', format: count },
  { key: 'labelled', label: 'Labelled rows', align: 'end', format: count },
  { key: 'coverage', label: 'Label coverage', align: 'end', format: share },
];

/** A column of figures with the page's format; the file gets the raw number. */
export const figureColumn = (
  key: string,
  label: string,
  show: (value: number | null) => string,
): ChartColumn => ({
  key,
  label,
  align: 'end',
  format: (value) => show(typeof value === 'number' ? value : null),
});

/** Columns as text. */
export const textColumn = (key: string, label: string): ChartColumn => ({
  key,
  label,
  align: 'start',
  format: text,
});

/** A row's place on the x axis: its start, or its number where the log has no time. */
export interface ChunkAxis {
  readonly xKind: 'instant' | 'index';
  readonly rowOf: (chunk: { key: string; period: string; start: Instant | null }, index: number) => ChartRow;
}

/** One axis for all figures of a page; a log without time counts its chunks. */
export function chunkAxis(chunks: readonly ChunkProfile[]): ChunkAxis {
  const timed = chunks.every(({ start }) => start !== null);
  return {
    xKind: timed ? 'instant' : 'index',
    rowOf: ({ key, period, start }, index) => ({ x: timed ? start : index, chunk: key, period }),
  };
}

/** Reference and analysis as stretches of the x axis. */
export function periodBands(chunks: readonly ChunkProfile[], { xKind }: ChunkAxis) {
  return (['reference', 'analysis'] as const).flatMap((kind) => {
    const inside = chunks.flatMap((chunk, index) => (chunk.period === kind ? [{ chunk, index }] : []));
    const first = inside[0];
    const last = inside.at(-1);
    if (!first || !last) return [];
    const timed = xKind === 'instant';
    return [
      {
        kind,
        label: kind === 'reference' ? 'Reference' : 'Analysis',
        from: (timed ? first.chunk.start : first.index - 0.5) ?? 0,
        to: (timed ? last.chunk.end : last.index + 0.5) ?? 0,
      },
    ];
  });
}
