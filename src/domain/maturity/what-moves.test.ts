import { expect, it } from 'vitest';
import { currentEdition } from './shipped-editions.ts';
import { whatMoves } from './what-moves.ts';
import { workedTeam } from './worked-teams.test-kit.ts';

const movesOf = (letter: string) =>
  whatMoves(currentEdition, workedTeam(letter).context).map(({ input, value, target }) => [
    input,
    value,
    target,
  ]);

it('capacity holds the bakery at 2: a second pair of hands alone moves nothing, since nothing asks for more', () => {
  // Pushes: 2 by freshness and by cost of errors. Caps: 2 by capacity.
  const moves = movesOf('A');
  expect(moves).toContainEqual(['in_production', false, 1]);
  expect(moves.some(([input]) => input === 'operators')).toBe(false);
  expect(moves.some(([, , target]) => target === 3)).toBe(false);
});

it('the bank stays at 3 until it has 21 models, or ideas every other week', () => {
  const moves = movesOf('B');
  expect(moves).toContainEqual(['models', 21, 4]);
  expect(moves).toContainEqual(['ideas_per_year', 25, 4]);
  // Below two weeks the model is pushed to 4; labels after a year cap at 4 as well.
  expect(moves).toContainEqual(['half_life_days', 13, 4]);
});

it('the marketplace leaves level 5 when labels come later than half of what it takes to lose quality', () => {
  // Half-life 4 days: D ≤ 2 keeps 5, 3 days does not.
  expect(movesOf('C')).toContainEqual(['label_delay_days', 3, 4]);
  expect(movesOf('C')).toContainEqual(['operators', 4, 4]);
  expect(movesOf('C')).toContainEqual(['shocks', false, 4]);
});
