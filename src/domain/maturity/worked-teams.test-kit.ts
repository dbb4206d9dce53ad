import { answersOfLetters } from './answer-letters.ts';
import type { Answers } from './answer.ts';
import type { Context } from './context.ts';
import { dimensionIds, type ByDimension } from './dimension.ts';
import fixtures from './fixtures/maturity_fixtures.json';
import type { ResultDocument } from './result-document.ts';

/** A worked team: its answers in letters, its circumstances, and what a reference implementation made of them. */
export interface WorkedTeam extends ResultDocument {
  readonly answers: ByDimension<string>;
  readonly context: Context;
}

export const workedTeams: readonly (readonly [string, WorkedTeam])[] = Object.entries(
  fixtures as unknown as Readonly<Record<string, WorkedTeam>>,
);

/** A worked team by the letter that its name begins with. */
export function workedTeam(letter: string): WorkedTeam {
  const found = workedTeams.find(([name]) => name.startsWith(`${letter} `));
  if (!found) throw new RangeError(`there is no team ${letter}`);
  return found[1];
}

/** Letters of each dimension as answers. */
export const answersFrom = (letters: ByDimension<string>): Answers =>
  Object.assign({}, ...dimensionIds.map((id) => answersOfLetters(id, letters[id]))) as Answers;

/** The day on which the tests look. */
export const today = Date.UTC(2026, 10, 23);
