import { beforeAll, describe, expect, it } from 'vitest';
import { profileDifferences } from './profile-differences.ts';
import { hasRealLogs, loadRealLog, realKernel, realMapping } from './real-logs.ts';
import { wholeProfile } from './test-server.ts';

const cuts = [
  ['car_loan', 'month'],
  ['car_loan', 'day'],
  ['car_price', 'week'],
  ['car_price', 'count:10'],
  ['employment_ma', 'rows:20000'],
] as const;

describe.skipIf(!hasRealLogs)('real logs (needs ../shared/data)', () => {
  beforeAll(async () => {
    for (const set of new Set(cuts.map(([name]) => name))) await loadRealLog(set);
  });

  it.each(cuts)('%s cut by %s is counted as the kernel counts the same files', async (set, chunk) => {
    const ours = await wholeProfile(realMapping(set, chunk));
    const kernel = await realKernel(set, chunk);
    expect(profileDifferences(ours, kernel, ['rows-by-id', 'rows-ranked'])).toEqual([]);
  });
});
