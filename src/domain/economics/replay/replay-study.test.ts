import { expect, it } from 'vitest';
import { elecMatrix, publishedTotals } from './elec-matrix.test-kit.ts';
import { modelledMatrix } from './modelled-matrix.ts';
import { bestPeriod, replayStudy, type ReplayStudy } from './replay-study.ts';

function finish(study: ReturnType<typeof replayStudy>): {
  readonly steps: number;
  readonly study: ReplayStudy;
} {
  for (let steps = 0; ; steps++) {
    const { done, value } = study.next();
    if (done) return { steps, study: value };
  }
}

const terms = (cost: number) => ({ cost, labelDelay: 0, deployDelay: 0 });

it('tries every period with every offset, a step at a time', () => {
  const { steps, study } = finish(replayStudy(elecMatrix(), terms(40)));
  expect(steps).toBe(129);
  expect(study.periods.map(({ every }) => every)).toEqual(Array.from({ length: 129 }, (_, i) => i + 1));
  expect(study.never?.total).toBe(publishedTotals()['40']?.never[0]);
  expect(study.oracle?.total).toBe(publishedTotals()['40']?.oracle[0]);
});

it.each([
  [40, 8, 0.023],
  [160, 16, 0.029],
])(
  'finds the square-root interval near the best by medians: price %i, every %i weeks',
  (price, every, above) => {
    const { study } = finish(replayStudy(elecMatrix(), terms(price)));
    const best = bestPeriod(study)?.median ?? NaN;
    const rule = study.periods.find((period) => period.every === every)?.median ?? NaN;
    // Published to a tenth of a percent.
    expect(rule / best - 1).toBeCloseTo(above, 2);
  },
);

it('shows no hindsight where losses come from a fitted curve', () => {
  const chunks = [0, 1, 2].map((age) => ({ name: String(age), rows: 100, loss: 10 + 5 * age, age }));
  const { study } = finish(replayStudy(modelledMatrix(chunks, 0.05, 'money'), terms(1)));
  expect(study.oracle).toBeNull();
  expect(study.never?.total).toBe(45);
});
