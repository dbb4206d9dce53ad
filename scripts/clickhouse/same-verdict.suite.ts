import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { roleNames } from '#scripts/cli/drift-analysis.ts';
import { conclusionsOf, type Conclusions } from './conclusions.ts';
import { madeMapping } from './made-mappings.ts';
import { madeTables } from './made-tables.ts';
import { isMoments, momentDifferences } from './profile-differences.ts';
import { hasRealLogs, loadRealLog, realKernel, realMapping } from './real-logs.ts';
import { wholeProfile } from './test-server.ts';
import { near, valueDifferences } from './value-differences.ts';

/** Differences of nearly equal numbers keep what rounding left of these. */
const rounding = 1e-12;

/**
 * Columns of the made-up logs whose mean is some 10⁷ and 10¹² times their spread: what lies between two means of them
 * is below what a double holds. Their alerts are compared, their numbers are not.
 */
const unsharp = /\.(?:far_off|large)\./;

/** Numbers to a billionth, everything else to the letter. */
function compare(a: unknown, b: unknown, path: string): readonly string[] | null {
  // Of the profile itself.
  if (isMoments(a) && isMoments(b)) return momentDifferences(a, b, path);
  if (typeof a !== 'number' || typeof b !== 'number') return Object.is(a, b) ? [] : null;
  if (unsharp.test(path)) return [];
  return near(a, b) || Math.abs(a - b) <= rounding ? [] : [`${path}: ${a} against ${b}`];
}

/** How much there was to compare. */
function sizeOf({ analyses }: Conclusions) {
  const chunks = analyses['plumbline']?.chunks ?? [];
  const drifts = chunks.flatMap(({ drift }) => Object.values(drift).flatMap((one) => Object.values(one)));
  const metrics = chunks.flatMap(({ metrics: own }) => Object.values(own));
  return {
    alerts: metrics.filter(({ alert }) => alert !== null).length,
    driftAlerts: drifts.filter(({ alert }) => alert).length,
    drifts: drifts.filter(({ value }) => value !== null).length,
    estimates: chunks.flatMap(({ estimated }) => Object.values(estimated)).length,
  };
}

/** Holds what follows from both profiles against each other. @returns what follows from ours. */
function expectSame(mapping: Mapping, ours: ModelProfile, kernel: ModelProfile): Conclusions {
  const names = roleNames(mapping);
  const [own, theirs] = [conclusionsOf(ours, names), conclusionsOf(kernel, names)];
  expect(valueDifferences(own, theirs, { compare, path: '' })).toEqual([]);
  return own;
}

describe.skipIf(!hasRealLogs)('the car loan log (needs ../shared/data)', () => {
  beforeAll(() => loadRealLog('car_loan'));

  it.each(['month', 'week'])('by %s: the same alerts, drift, estimates, money and verdict', async (chunk) => {
    const mapping = realMapping('car_loan', chunk);
    const own = expectSame(mapping, await wholeProfile(mapping), await realKernel('car_loan', chunk));
    expect(Math.min(...Object.values(sizeOf(own)))).toBeGreaterThan(0);
    expect(own.valued.printed.value?.n).toBeGreaterThan(0);
    expect(own.valued.decision.verdict.kind).not.toBe('cannot-judge');
  });
});

describe('made-up logs', () => {
  const kernelProfile = madeTables();

  it.each([
    ['binary', 'week'],
    ['multiclass', 'week'],
    ['quantity', 'month'],
  ] as const)('%s by %s: the same alerts, drift, estimates, money and verdict', async (name, chunk) => {
    const mapping = madeMapping(name, chunk);
    const own = expectSame(mapping, await wholeProfile(mapping), await kernelProfile(mapping));
    expect(sizeOf(own).drifts).toBeGreaterThan(0);
    expect(own.valued.printed.value?.n ?? 1).toBeGreaterThan(0);
  });
});
