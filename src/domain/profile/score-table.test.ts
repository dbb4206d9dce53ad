import { expect, it } from 'vitest';
import { scoreBin } from './score-table.ts';

it('puts every score that is written as an edge into the bin that begins there', () => {
  for (const bins of [10, 20, 64, 100, 4096])
    for (let edge = 0; edge < bins; edge++) expect(scoreBin(edge / bins, bins), `${edge}/${bins}`).toBe(edge);
  expect(scoreBin(0.29, 100)).toBe(29);
});

it('closes the last bin', () => {
  expect(scoreBin(1, 100)).toBe(99);
  expect(scoreBin(0, 100)).toBe(0);
});
