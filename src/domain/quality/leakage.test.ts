import { describe, expect, it } from 'vitest';
import { metricSeries } from '#domain/performance/metric-series.ts';
import { seededBinaryRows } from '#domain/performance/seeded-rows.test-kit.ts';
import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import { binaryOutcomeOf, type BinaryRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { leakageFlags } from './leakage.ts';

const days = Array.from({ length: 8 }, (_, i) =>
  dayChunk(`2026-01-0${i + 1}`, seededBinaryRows(500, i + 1), i < 5 ? 'reference' : 'analysis'),
);
const flagsOf = (chunks: readonly ChunkProfile[]) => leakageFlags(chunks, metricSeries(chunks, 'roc_auc'));

const withSegments = (
  chunk: ChunkProfile,
  rows: readonly BinaryRow[],
  segmentOf: (row: BinaryRow, i: number) => string,
) => {
  const names = [...new Set(rows.map(segmentOf))];
  const groups = names.map((name) => {
    const some = rows.filter((row, i) => segmentOf(row, i) === name);
    return [name, { rows: some.length, labelled: some.length, outcome: binaryOutcomeOf(some) }] as const;
  });
  return { ...chunk, segments: { status: Object.fromEntries(groups) } };
};

describe('leakageFlags', () => {
  it('finds nothing in an honest log', () => {
    const rows = seededBinaryRows(500, 1);
    expect(
      flagsOf([withSegments(days[0] as ChunkProfile, rows, (_, i) => `s${i % 4}`), ...days.slice(1)]),
    ).toEqual([]);
  });

  it('finds labels that are older than their prediction', () => {
    const early = days.map((day) => ({ ...day, labelAges: { edgesDays: [0, 7], counts: [3, 400, 97] } }));
    expect(flagsOf(early)).toMatchObject([
      { code: 'early-labels', text: expect.stringContaining('24 labels') as unknown },
    ]);
  });

  it('finds a segment column that alone tells the class', () => {
    const rows = seededBinaryRows(500, 1);
    const told = withSegments(days[0] as ChunkProfile, rows, ({ actual }, i) =>
      i === 7 ? 'open' : actual === 1 ? 'closed' : 'open',
    );
    expect(flagsOf([told, ...days.slice(1)]).map(({ code }) => code)).toEqual(['column-tells-all']);
  });

  it('finds a sudden jump past the better limit, once', () => {
    const clear = (day: string, seed: number) =>
      dayChunk(
        day,
        seededBinaryRows(500, seed).map((row) => ({ ...row, score: row.actual === 1 ? 0.9 : row.score / 2 })),
      );
    const flags = flagsOf([...days, clear('2026-01-09', 20), clear('2026-01-10', 21)]);
    expect(flags.map(({ code }) => code)).toEqual(['sudden-improvement']);
    expect(flags[0]?.text).toContain('2026-01-09');
  });
});
