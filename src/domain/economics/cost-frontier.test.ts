import { expect, it } from 'vitest';
import { bestSchedule, costFrontier, frontierSteps } from './cost-frontier.ts';
import { example, expectClose } from './examples.test-kit.ts';

const { in: given, out } = example<
  { points: [number, number][] },
  {
    hull: number[];
    break_even_price_per_retrain_in_MCC: Record<string, number>;
    best_n: Record<string, number>;
    gain_never_to_best_pct: number;
    share_of_gain_at_15_of_145: number;
  }
>('E19');
const points = given.points.map(([retrains, value]) => ({ retrains, value }));

it('keeps the schedules that are best at some price', () => {
  expect(costFrontier(points).map(({ retrains }) => retrains)).toEqual(out.hull);
  expect(costFrontier([])).toEqual([]);
});

it('names the price at which a further retrain still pays', () => {
  const [first, ...steps] = frontierSteps(points);
  expect(first?.breakEvenPrice).toBeNull();
  for (const { retrains, breakEvenPrice } of steps)
    expectClose(breakEvenPrice, out.break_even_price_per_retrain_in_MCC[String(retrains)] ?? NaN);
});

it.each(Object.entries(out.best_n))('at a price of %s the best has %d trainings', (price, retrains) => {
  expect(bestSchedule(points, Number(price))?.retrains).toBe(retrains);
});

it('shows that few retrains earn most of the gain', () => {
  const at = (n: number) => points.find(({ retrains }) => retrains === n)?.value ?? NaN;
  const never = at(1);
  const best = Math.max(...points.map(({ value }) => value));
  expectClose(((best - never) / never) * 100, out.gain_never_to_best_pct);
  expectClose((at(15) - never) / (best - never), out.share_of_gain_at_15_of_145);
});
