import { expect, it } from 'vitest';
import { criterionIds, byCriterion, dimensionOf } from './dimension.ts';
import type { Mark } from './mark.ts';
import { spotCheck } from './spot-check.ts';

it('three answers with yes and nothing to point at are to be shown', () => {
  const marks = byCriterion((criterion) => (dimensionOf(criterion) === 'DAT' ? 'yes' : 'no'));
  const picked = spotCheck(marks, { seed: 'loan' });
  expect(picked).toHaveLength(3);
  expect(picked.every((criterion) => dimensionOf(criterion) === 'DAT')).toBe(true);
  expect(spotCheck(marks, { seed: 'loan' })).toEqual(picked);
});

it('all answers being equal, or given in haste, doubles the check', () => {
  const equal = byCriterion<Mark>(() => 'yes');
  const mixed = byCriterion((criterion) => (criterion === 'DAT.1' ? 'no' : 'yes'));
  expect(spotCheck(equal, { seed: 'loan' })).toHaveLength(6);
  expect(spotCheck(mixed, { seed: 'loan' })).toHaveLength(3);
  expect(spotCheck(mixed, { seed: 'loan', isHasty: true })).toHaveLength(6);
});

it('answers with evidence are not asked for it, and other names pick other answers', () => {
  expect(
    spotCheck(
      byCriterion(() => 'evidenced'),
      { seed: 'loan' },
    ),
  ).toEqual([]);
  const marks = byCriterion((criterion) => (criterion === 'DAT.1' ? 'no' : 'yes'));
  const picks = new Set(
    Array.from({ length: 40 }, (_, i) => spotCheck(marks, { seed: `model-${i}` })).flat(),
  );
  expect(picks.size).toBeGreaterThan(criterionIds.length / 2);
});
