import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { readDecision } from './read-decision.ts';

function decisionOf(json: object) {
  const read = readDecision({ model: 'm', currency: 'EUR', as_of: '2026-10-31T00:00:00Z', ...json });
  return read.outcome === 'read' ? decide(read.input) : read.faults.map(({ path }) => path);
}
const decided = (json: object) => {
  const decision = decisionOf(json);
  if (Array.isArray(decision)) throw new Error(decision.join());
  return decision;
};

describe('a cadence', () => {
  const cadence = { a: 0.001, N: 20_000, K_eff: 3971 };

  it('is not advised where the interval of the slope holds 0', () => {
    const { cadence: advice, remarks } = decided({ decay: { ...cadence, a_lo: -0.001, a_hi: 0.003 } });
    expect(advice).toBeNull();
    expect(remarks.map(({ path }) => path)).toEqual(['a_lo']);
    expect(decided({ decay: { ...cadence, a_lo: 0.0005, a_hi: 0.003 } }).cadence?.best.kind).toBe('every');
  });

  it('is refused where the slope lies outside its own interval', () => {
    expect(decisionOf({ decay: { ...cadence, a_lo: 0.002, a_hi: 0.003 } })).toEqual(['decay.a_lo']);
  });
});

it('a verdict waits for no day that has passed', () => {
  const evidence = {
    g_lo: 0.02,
    g_hi: 0.06,
    n: 50_000,
    materiality: 0,
    maturity: 0.5,
    mature_on: '2020-01-01T00:00:00Z',
  };
  const { verdict } = decided({ evidence });
  expect(verdict).toMatchObject({
    kind: 'wait-for-labels',
    action: 'Wait until labels have come, or buy some.',
  });
  expect(verdict.validUntil).toBeGreaterThan(Date.UTC(2026, 9, 31));
});

it('what nobody has said is named as missing', () => {
  expect(decided({}).verdict.missing.map(({ input }) => input)).toContain('valued');
});

it('nothing is paid back by a model that goes live after the next one', () => {
  const benefit = { N: 1000, H: 10, lead: 10, mu: 1, sigma: 0.1, K: 500, p_cat: 0, detect: 1, L_cat: 0 };
  expect(decided({ benefit }).benefit).toMatchObject({ predictions: 0, paybackDays: null });
  expect(decided({ benefit: { ...benefit, lead: 5 } }).benefit?.paybackDays).toBe(0.5);
});
