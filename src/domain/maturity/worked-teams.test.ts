import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { resultDocument } from './result-document.ts';
import { currentEdition } from './shipped-editions.ts';
import { answersFrom, today, workedTeams } from './worked-teams.test-kit.ts';

describe('the worked teams', () => {
  it('are the five of the reference implementation', () => {
    expect(workedTeams).toHaveLength(5);
  });

  it.each(workedTeams)('%s comes out exactly', (_, team) => {
    const { answers, context, ...expected } = team;
    const assessment = assess(currentEdition, { answers: answersFrom(answers), context, now: today });
    expect(resultDocument(assessment)).toEqual(expected);
  });
});
