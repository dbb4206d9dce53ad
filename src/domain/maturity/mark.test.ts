import { expect, it } from 'vitest';
import { dayMs } from '#domain/time/instant.ts';
import { plainAnswer, type Answer } from './answer.ts';
import { assess } from './assess.ts';
import type { Context } from './context.ts';
import type { CriterionId } from './dimension.ts';
import { marksOf } from './mark.ts';
import { currentEdition } from './shipped-editions.ts';
import { answersFrom, today, workedTeam } from './worked-teams.test-kit.ts';

const evidenced = (daysOld: number | null): Answer => ({
  ...plainAnswer('yes'),
  evidence: { text: 'the page', link: '', date: daysOld === null ? null : today - daysOld * dayMs },
});
const mark = (criterion: CriterionId, answer: Answer, context: Context = {}) =>
  marksOf(currentEdition, { answers: { [criterion]: answer }, context, now: today })[criterion];

it('evidence counts for twelve months, and without a date not at all', () => {
  expect([0, 365, 365.01, null].map((age) => mark('DAT.1', evidenced(age)))).toEqual([
    'evidenced',
    'evidenced',
    'yes',
    'yes',
  ]);
});

it('evidence of the future, and evidence that points at nothing, do not count', () => {
  expect([mark('DAT.1', evidenced(-2)), mark('DAT.1', evidenced(-0.5))]).toEqual(['yes', 'evidenced']);
  const empty = { ...evidenced(1), evidence: { text: ' ', link: '', date: today } };
  expect(mark('DAT.1', empty)).toBe('yes');
});

it('the comparison with actuals counts for 90 days, or two label delays where that is longer', () => {
  const at = (age: number, delay?: number | string) =>
    mark('MON.1', evidenced(age), delay === undefined ? {} : { label_delay_days: delay });
  expect([at(90), at(91), at(91, 10), at(91, 'never'), at(91, 46), at(93, 46)]).toEqual([
    'evidenced',
    'yes',
    'yes',
    'yes',
    'evidenced',
    'yes',
  ]);
});

it('what does not apply is skipped only where that can be true', () => {
  const skip = plainAnswer('not-applicable');
  expect(mark('PPL.3', skip, { contributors: 1 })).toBe('skipped');
  expect(mark('PPL.3', skip, { contributors: 2 })).toBe('no');
  expect(mark('DAT.4', skip, { data_can_grow: false })).toBe('skipped');
  expect(mark('DAT.4', skip)).toBe('skipped');
  expect(mark('DAT.4', skip, { data_can_grow: true })).toBe('no');
  expect(mark('MON.1', skip)).toBe('no');
});

it('what does not apply neither blocks a level nor lifts one', () => {
  const { answers, context } = workedTeam('C');
  const alone = { ...context, contributors: 1 };
  const levelWith = (PPL: string) => {
    const { profile, range } = assess(currentEdition, {
      answers: answersFrom({ ...answers, PPL }),
      context: alone,
      now: today,
    });
    return [profile.PPL, range.claimed];
  };
  // Row 4 asks for PPL 4.
  expect([levelWith('EEEEE'), levelWith('EEaaE'), levelWith('EEaan'), levelWith('EEnnn')]).toEqual([
    [5, 5],
    [5, 5],
    [2, 5],
    [2, 2],
  ]);
});

it('an old comparison is told as a contradiction, and takes its evidence with it', () => {
  const { answers, context } = workedTeam('E');
  const situation = { answers: { ...answersFrom(answers), 'MON.1': evidenced(120) }, context, now: today };
  const { range, contradictions } = assess(currentEdition, situation);
  expect(range).toEqual({ evidenced: 1, claimed: 4, possible: 4 });
  expect(contradictions.map(({ id, text }) => `${id} ${text}`)).toEqual([
    'X11 the comparison with actuals is 120 days old, and counts for 90',
  ]);
});
