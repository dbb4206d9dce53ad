import { expect, it } from 'vitest';
import { ValueCollector } from './value-collector.ts';

it('counts every distinct number over blocks of any size, in order', () => {
  const collector = new ValueCollector();
  collector.add(Float64Array.of(3, -1, 3, 7), 3);
  collector.add(new Float64Array(200).fill(0.5), 200);
  collector.add(Float64Array.of(-0, 0, -1), 3);
  expect(collector.result()).toEqual({ values: [-1, -0, 0.5, 3], counts: [2, 2, 200, 2] });
});

it('is empty without numbers', () => {
  expect(new ValueCollector().result()).toEqual({ values: [], counts: [] });
});
