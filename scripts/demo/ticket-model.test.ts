import { expect, it } from 'vitest';
import { SeededRandom } from './seeded-random.ts';
import { hundredths, route } from './ticket-model.ts';
import { teams, trainedShares } from './ticket-story.ts';

it('rounds shares to hundredths', () => {
  expect(hundredths([0.104, 0.206, 0.296, 0.344, 0.05])).toEqual([10, 21, 30, 34, 5]);
});

it('gives what rounding leaves over to the largest share', () => {
  expect(hundredths([0.124, 0.124, 0.124, 0.314, 0.314])).toEqual([12, 12, 12, 33, 31]);
});

it('gives no share less than a hundredth, and the leader keeps its lead', () => {
  expect(hundredths([0.502, 0.498, 0, 0, 0])).toEqual([49, 48, 1, 1, 1]);
  expect(hundredths([0.498, 0.502, 0, 0, 0])).toEqual([48, 49, 1, 1, 1]);
});

it('scores as often as it is right while tickets are what the model takes them for', () => {
  const random = new SeededRandom(1);
  const bins = Array.from({ length: 5 }, () => ({ n: 0, said: 0, right: 0 }));
  for (let i = 0; i < 40_000; i++) {
    const team = random.pick(trainedShares);
    const { predicted, scores } = route(random, { team, strength: 2.5, assumed: 2.5 });
    const top = Math.max(...scores) / 100;
    const bin = bins[Math.min(4, Math.floor(top * 5))];
    if (!bin) continue;
    bin.n++;
    bin.said += top;
    bin.right += predicted === team ? 1 : 0;
  }
  const filled = bins.filter(({ n }) => n > 1000);
  expect(filled.length).toBeGreaterThanOrEqual(3);
  for (const { n, said, right } of filled) expect(Math.abs(said - right) / n).toBeLessThan(0.03);
});

it('takes a ticket for its decoy when that is the stronger likeness', () => {
  const random = new SeededRandom(2);
  const signal = {
    team: 'integrations',
    strength: 0,
    assumed: 2.5,
    decoy: { team: 'technical', strength: 3 },
  } as const;
  const routed = Array.from({ length: 500 }, () => route(random, signal).predicted);
  expect(routed.filter((team) => team === 'technical').length).toBeGreaterThan(400);
  expect(routed.every((team) => teams.includes(team))).toBe(true);
});
