import { describe, expect, it } from 'vitest';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import { seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { ageZero } from './age-zero.ts';
import { ages, featureDay } from './feature-rows.test-kit.ts';

interface Kind {
  readonly period?: ChunkProfile['period'];
  readonly rows?: number;
}

/** A day of ages drawn evenly from `low` to 100. */
function day(at: number, low: number, { period = 'analysis', rows = 400 }: Kind = {}): ChunkProfile {
  const random = seededRandom(1000 + at);
  const values = Array.from({ length: rows }, () => Math.floor(low + random() * (100 - low)));
  return featureDay(at, { age: ages(values) }, period);
}

const reference = Array.from({ length: 6 }, (_, i) => day(i, 0, { period: 'reference' }));
const signatureOf = (lows: readonly number[]) =>
  ageZero([...reference, ...lows.map((low, i) => day(10 + i, low))], null)?.[0]?.signature;

describe('ageZero', () => {
  it('calls a difference that was there from the first served chunk on a skew', () => {
    expect(signatureOf([40, 40, 40])).toBe('skew');
  });

  it('calls a difference that came later a drift', () => {
    expect(signatureOf([0, 20, 40])).toBe('drift');
  });

  it('tells when both happened, and when nothing did', () => {
    expect(signatureOf([40, 40, 0])).toBe('both');
    expect(signatureOf([0, 0, 0])).toBe('none');
  });

  it('is the share of rows that would have to move', () => {
    const chunk = (at: number, values: readonly number[], period: ChunkProfile['period']) =>
      featureDay(at, { age: ages(values) }, period);
    // All in the first bin; then three of four rows there; then two of four.
    const [only] =
      ageZero(
        [
          chunk(0, [1, 1, 1, 1], 'reference'),
          chunk(1, [1, 1, 1, 30], 'analysis'),
          chunk(2, [1, 1, 30, 60], 'analysis'),
        ],
        null,
      ) ?? [];
    expect(only?.atFirst.value).toBeCloseTo(0.25, 12);
    expect(only?.since.value).toBeCloseTo(0.25, 12);
    expect(only?.signature).toBe('none');
  });

  it('seldom takes chance for a signature', () => {
    let found = 0;
    for (let seed = 0; seed < 100; seed++) {
      const rows = [30, 300, 3000][seed % 3];
      const chunks = [0, 1, 2, 3].map((i) =>
        day(seed * 10 + i, 0, { period: i < 2 ? 'reference' : 'analysis', rows: rows ?? 30 }),
      );
      if (ageZero(chunks, null)?.[0]?.signature !== 'none') found++;
    }
    expect(found).toBeLessThanOrEqual(2);
  });

  it('leaves out a chunk that is still filling up', () => {
    const days = [...reference, day(10, 0), day(11, 0), { ...day(12, 40), end: Date.UTC(2026, 0, 20) }];
    expect(ageZero(days, Date.UTC(2026, 0, 14))?.[0]?.signature).toBe('none');
    expect(ageZero(days, Date.UTC(2026, 0, 20))?.[0]?.signature).toBe('drift');
  });

  it('cannot tell without a reference or a second served chunk', () => {
    expect(ageZero([day(1, 0), day(2, 0)], null)).toBeNull();
    expect(ageZero([...reference, day(10, 0)], null)).toBeNull();
    expect(ageZero([], null)).toBeNull();
  });
});
