import { expect, it } from 'vitest';
import { estimatedValue } from './estimated-value.ts';
import { example, expectClose } from './examples.test-kit.ts';
import { silentRowChance, ultimateCount } from './partial-cohort.ts';
import { binaryMatrix } from './value-matrix.ts';

it('estimates value from scores alone', () => {
  const { in: given, out } = example<
    { p: number[]; threshold: number; V: number[][] },
    { estimate_total: number; sd_total: number }
  >('E2');
  const rows = given.p.map((chance) => ({
    chance,
    predicted: chance >= given.threshold ? (1 as const) : (0 as const),
    rows: 1,
  }));
  const { n, total, sd } = estimatedValue(binaryMatrix(given.V), rows);
  expect(n).toBe(5);
  expectClose(total, out.estimate_total);
  expectClose(sd, out.sd_total);
});

it('reads silence, and projects a cohort whose labels have come in part', () => {
  const { in: given, out } = example<
    Record<'p' | 'F1' | 'F0' | 'observed_positives' | 'F', number>,
    Record<'P_positive_given_still_unlabelled' | 'ultimate_positives' | 'se', number>
  >('E3');
  expectClose(
    silentRowChance(given.p, { positive: given.F1, negative: given.F0 }),
    out.P_positive_given_still_unlabelled,
  );
  const { ultimate, standardError } = ultimateCount(given.observed_positives, given.F) ?? {};
  expectClose(ultimate, out.ultimate_positives);
  expectClose(standardError, out.se);
});

it('says nothing where no label can have come, or all have', () => {
  expect(ultimateCount(0, 0)).toBeNull();
  expect(silentRowChance(0.2, { positive: 1, negative: 1 })).toBeNull();
});
