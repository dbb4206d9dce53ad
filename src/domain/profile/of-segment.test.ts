import { expect, it } from 'vitest';
import { dayChunk } from './chunk-of-rows.test-kit.ts';
import type { ChunkProfile } from './model-profile.ts';
import { ofSegment, segmentGroup } from './of-segment.ts';
import { binaryOutcomeOf, type BinaryRow } from './outcome-of-rows.test-kit.ts';

const hit: BinaryRow = { score: 0.9, decision: 1, actual: 1 };
const open: BinaryRow = { score: 0.4, decision: 0, actual: null };
const graz = { rows: 2, labelled: 1, outcome: binaryOutcomeOf([hit, open]) };
const chunks: readonly ChunkProfile[] = [
  {
    ...dayChunk('2026-03-30', [hit, hit, open]),
    labelAges: { edgesDays: [1], counts: [2, 0] },
    segments: { city: { Graz: graz } },
  },
  { ...dayChunk('2026-03-31', [hit]), segments: { city: {} } },
];

it('gives the chunks of a segment in the bounds of their chunks, without what is not known of it', () => {
  const [first, ...rest] = ofSegment(chunks, { column: 'city', value: 'Graz' });
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ ...graz, key: '2026-03-30', labelAges: null, features: {}, segments: {} });
  expect(first?.start).toBe(chunks[0]?.start);
});

it('gives nothing for a segment that the log does not have, not even for names that every object has', () => {
  for (const segment of [
    { column: 'city', value: 'Wels' },
    { column: 'city', value: 'constructor' },
    { column: 'constructor', value: 'name' },
  ]) {
    expect(ofSegment(chunks, segment)).toEqual([]);
    expect(segmentGroup(chunks[0] as ChunkProfile, segment)).toBeNull();
  }
});
