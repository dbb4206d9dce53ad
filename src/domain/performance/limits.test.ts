import { describe, expect, it } from 'vitest';
import { alertOf } from './alert.ts';
import { defaultLimitRule, limitsOf } from './limits.ts';

const unit = [0, 1] as const;

describe('limits', () => {
  it('are mean ± 3 standard deviations with ddof 0', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation 2.
    expect(limitsOf([2, 4, 4, 4, 5, 5, 7, 9], defaultLimitRule, [null, null])).toEqual({
      lower: -1,
      upper: 11,
      centre: 5,
    });
  });

  it('are clipped to what the metric can be, and stay there', () => {
    expect(limitsOf([2, 4, 4, 4, 5, 5, 7, 9], defaultLimitRule, [0, null])?.lower).toBe(0);
    expect(limitsOf([0.9, 1], defaultLimitRule, unit)).toMatchObject({ upper: 1 });
  });

  it('may be wider or narrower', () => {
    const limits = limitsOf([1, 3], { kind: 'deviation', times: 1 }, [null, null]);
    expect(limits).toEqual({ lower: 1, upper: 3, centre: 2 });
  });

  it('leave out chunks without a value', () => {
    expect(limitsOf([1, null, 3], { kind: 'deviation', times: 2 }, [null, null])).toMatchObject({
      lower: 0,
      upper: 4,
    });
  });

  it('need two values, unless they are constants', () => {
    expect(limitsOf([0.7, null], defaultLimitRule, unit)).toBeNull();
    expect(limitsOf([], { kind: 'constant', lower: 0.7, upper: null }, unit)).toEqual({
      lower: 0.7,
      upper: null,
      centre: null,
    });
  });
});

describe('an alert', () => {
  const limits = { lower: 2, upper: 4, centre: 3 };

  it('is raised outside the limits only, not on them', () => {
    expect([1.9, 2, 3, 4, 4.1].map((value) => alertOf('lower-is-better', value, limits))).toEqual([
      'better',
      null,
      null,
      null,
      'worse',
    ]);
    expect([1.9, 4.1].map((value) => alertOf('higher-is-better', value, limits))).toEqual([
      'worse',
      'better',
    ]);
  });

  it('needs a value and limits', () => {
    expect(alertOf('higher-is-better', null, limits)).toBeNull();
    expect(alertOf('higher-is-better', 9, null)).toBeNull();
    expect(alertOf('higher-is-better', -9, { lower: null, upper: 4, centre: null })).toBeNull();
  });

  it('is always worse where zero is best and the limits hold zero', () => {
    const around = { lower: -1, upper: 5, centre: 2 };
    expect([-1.5, 5.5].map((value) => alertOf('zero-is-best', value, around))).toEqual(['worse', 'worse']);
  });

  it('is better where zero is best and the value came closer to it', () => {
    expect([5, 1, -1.9, -2.1].map((value) => alertOf('zero-is-best', value, limits))).toEqual([
      'worse',
      'better',
      'better',
      'worse',
    ]);
    const under = { lower: -4, upper: -2, centre: -3 };
    expect([-5, -1].map((value) => alertOf('zero-is-best', value, under))).toEqual(['worse', 'better']);
  });
});
