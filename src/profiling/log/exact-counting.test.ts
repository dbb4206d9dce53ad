import { describe, expect, it } from 'vitest';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { keepingValues } from './exact-counting.ts';
import { profileLog } from './profile-log.ts';

const log = `id,at,x,kind,decision,score,actual
${Array.from({ length: 20 }, (_, i) => `${i},2026-01-${String(i + 1).padStart(2, '0')},${i % 4},${i % 2 ? 'a' : 'b'},${i % 2},${i / 20},${i % 2}`).join('\n')}
`;

const mapping = parseMapping(
  {
    model: { id: 'm', name: 'M', task: 'binary', positive: 1 },
    files: { log: 'log.csv' },
    columns: {
      id: 'id',
      predictedAt: 'at',
      prediction: 'decision',
      score: 'score',
      actual: 'actual',
      features: ['x', 'kind'],
    },
    reference: { to: '2026-01-10' },
    chunk: 'count:1',
  },
  'mapping.json',
);

const profileOf = (exact: boolean) =>
  profileLog({ mapping, open: () => Promise.resolve(new Blob([log])), exact });

describe('a profile that keeps what rows say', () => {
  it('counts distinct numbers, and prediction and score beside the features', async () => {
    const { spec, chunks } = await profileOf(true);
    expect(Object.keys(spec.features)).toEqual(['x', 'kind']);
    expect(Object.keys(spec.outputs ?? {})).toEqual(['prediction', 'score']);
    expect(chunks[0]?.features['x']).toMatchObject({ exact: { values: [0, 1, 2, 3], counts: [3, 3, 2, 2] } });
    expect(chunks[1]?.outputs?.['score']).toMatchObject({
      kind: 'numeric',
      exact: { values: Array.from({ length: 10 }, (_, i) => (i + 10) / 20) },
    });
    expect(chunks[1]?.outputs?.['prediction']).toMatchObject({ kind: 'categorical', counts: [5, 5] });
  });

  it('is the plain profile with something more', async () => {
    const [plain, exact] = [await profileOf(false), await profileOf(true)];
    expect(plain.chunks[0]).not.toHaveProperty('outputs');
    expect(exact.chunks).toMatchObject(plain.chunks);
  });

  it('keeps no numbers where there would be too many', async () => {
    const { spec } = await profileOf(false);
    expect(keepingValues(spec, 20_000_001)).toBe(spec);
    expect(keepingValues(spec, 20_000_000).features['x']).toHaveProperty('keepsValues', true);
  });
});
