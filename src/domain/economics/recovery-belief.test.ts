import { expect, it } from 'vitest';
import { example, expectClose } from './examples.test-kit.ts';
import {
  beliefFromGap,
  beliefFromGuess,
  beliefFromHistory,
  beliefFromPairs,
  lowMidHighFaults,
} from './recovery-belief.ts';

it('reads a low, middle and high guess', () => {
  const { in: given, out } = example<Record<'p5' | 'p50' | 'p95', number>, { mean: number; sd: number }>(
    'E16',
  );
  const belief = beliefFromGuess({ low: given.p5, mid: given.p50, high: given.p95 });
  expectClose(belief.mean, out.mean);
  expectClose(belief.sd, out.sd);
});

it('refuses guesses out of order', () => {
  expect(lowMidHighFaults({ low: 2, mid: 1, high: 3 })[0]?.what).toContain('not in order');
  expect(lowMidHighFaults({ low: 1, mid: 1, high: 1 })).toEqual([]);
});

it('takes the spread of pairs between chunks, not rows', () => {
  // Mean 2, sample standard deviation 1 over 3 chunks.
  const belief = beliefFromPairs([1, 2, 3]);
  expectClose(belief?.mean, 2);
  expectClose(belief?.sd, 1 / Math.sqrt(3));
  expect(beliefFromPairs([1])).toBeNull();
});

it('shrinks few past retrains towards the prior', () => {
  // s²/m = 2/2 = 1, τ² = 1: half of each.
  const belief = beliefFromHistory([3, 5], { mean: 0, sd: 1 });
  expectClose(belief?.mean, 2);
  expectClose(belief?.sd, Math.SQRT1_2);
  expect(beliefFromHistory([3], { mean: 0, sd: 1 })).toBeNull();
  expect(beliefFromHistory([3, 3], { mean: 0, sd: 0 })).toMatchObject({ mean: 3, sd: 0 });
});

it('marks an assumption as one, and assumes nothing of a gain', () => {
  expect(beliefFromGap(0.08)).toMatchObject({ mean: 0.04, source: 'assumption' });
  expect(beliefFromGap(-1)).toMatchObject({ mean: 0, sd: 0 });
});
