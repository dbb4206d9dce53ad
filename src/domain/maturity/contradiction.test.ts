import { describe, expect, it } from 'vitest';
import { plainAnswer } from './answer.ts';
import { assess } from './assess.ts';
import type { Context } from './context.ts';
import { criterionAt, levels, type ByDimension } from './dimension.ts';
import { currentEdition } from './shipped-editions.ts';
import { answersFrom, today, workedTeam } from './worked-teams.test-kit.ts';

const found = (letter: string, letters: Partial<ByDimension<string>>, context: Context) => {
  const team = workedTeam(letter);
  const answers = answersFrom({ ...team.answers, ...letters });
  return assess(currentEdition, {
    answers,
    context: { ...team.context, ...context },
    now: today,
  }).contradictions.map(({ id }) => id);
};

describe('contradictions', () => {
  it('are none where the answers go together', () => {
    expect(['B', 'C', 'E'].map((letter) => found(letter, {}, {}))).toEqual([[], [], []]);
  });

  it.each([
    ['X1', 'B', { DAT: 'EnEnn' }, {}],
    ['X2', 'C', { MON: 'nnnnn' }, {}],
    ['X3', 'C', {}, { label_delay_days: 5 }],
    ['X3', 'C', {}, { label_delay_days: 'never', half_life_days: 'unknown' }],
    ['X4', 'B', { DAT: 'EEnnn' }, {}],
    ['X5', 'C', { DEP: 'EEnnn' }, {}],
    ['X6', 'B', {}, { label_delay_days: 'never' }],
    ['X7', 'C', { DEP: 'EEEnn' }, {}],
    ['X8', 'B', {}, { contributors: 1 }],
    ['X9', 'B', { GOV: 'EEnnn' }, {}],
    ['X10', 'C', { RCA: 'nnnnn' }, {}],
    ['X13', 'C', { MON: 'EEnnn' }, {}],
  ] as const)('%s: team %s with %o and %o', (...[id, letter, letters, context]) => {
    expect(found(letter, letters, context)).toContain(id);
  });

  it('are not made of "not sure"', () => {
    expect(found('C', { MON: 'uEEEE', RCA: 'uEEEE', DEP: 'uEuEE' }, {})).toEqual([]);
  });

  it('ask about one link that stands for more than three answers', () => {
    const evidence = { text: '', link: 'https://example.org/wiki', date: today };
    const withLink = (n: number) =>
      Object.fromEntries(
        levels.slice(0, n).map((level) => [criterionAt('DAT', level), { ...plainAnswer('yes'), evidence }]),
      );
    const idsOf = (n: number) =>
      assess(currentEdition, { answers: withLink(n), context: {}, now: today }).contradictions.map(
        ({ id }) => id,
      );
    expect([idsOf(3), idsOf(4)]).toEqual([[], ['X12']]);
  });
});
