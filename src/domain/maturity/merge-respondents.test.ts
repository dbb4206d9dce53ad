import { expect, it } from 'vitest';
import { plainAnswer, type Answers } from './answer.ts';
import { emptyRecord, type AssessmentRecord } from './assessment-record.ts';
import { mergeRefusal, mergeRespondents } from './merge-respondents.ts';
import { currentEdition } from './shipped-editions.ts';
import { answersFrom, today, workedTeam } from './worked-teams.test-kit.ts';

const team = workedTeam('B');
const person = (
  respondent: string,
  letters: Partial<typeof team.answers>,
  more: Answers = {},
): AssessmentRecord => ({
  ...emptyRecord('loan', 'Loan', currentEdition.id),
  respondent,
  context: team.context,
  answers: { ...answersFrom({ ...team.answers, ...letters }), ...more },
});

it('the lower answer counts, and two levels apart are flagged', () => {
  const merged = mergeRespondents(
    currentEdition,
    [
      person('Ann', { DAT: 'EEEnn', MON: 'EEEnn', VAL: 'ypuan' }),
      person('Ben', { DAT: 'Ennnn', MON: 'EEnnn', VAL: 'nnnnn' }),
    ],
    today,
  );
  const spread = Object.fromEntries(merged.spread.map(({ dimension, ...rest }) => [dimension, rest]));
  expect(spread.DAT).toEqual({ levels: [3, 1], low: 1, high: 3, isFlagged: true });
  expect(spread.MON).toEqual({ levels: [3, 2], low: 2, high: 3, isFlagged: false });
  expect(merged.answers['DAT.2']?.value).toBe('no');
  expect(['VAL.1', 'VAL.2', 'VAL.3', 'VAL.4'].map((id) => merged.answers[id as 'VAL.1']?.value)).toEqual([
    'no',
    'no',
    'no',
    'no',
  ]);
  expect(merged.disputed).toEqual(['DAT.2', 'DAT.3', 'MON.3', 'VAL.1', 'VAL.2', 'VAL.3', 'VAL.4']);
});

it('not sure is lower than yes, and evidence that only one has does not count', () => {
  const merged = mergeRespondents(
    currentEdition,
    [person('Ann', { DAT: 'Euyap' }), person('Ben', { DAT: 'yyuyu' })],
    today,
  );
  const values = ['DAT.1', 'DAT.2', 'DAT.3', 'DAT.4', 'DAT.5'].map(
    (id) => merged.answers[id as 'DAT.1']?.value,
  );
  expect(values).toEqual(['yes', 'unsure', 'unsure', 'not-applicable', 'partly']);
  expect(merged.answers['DAT.1']?.evidence).toBeNull();
});

it('who left something open leaves it to the others, and all notes are kept', () => {
  const noted = { ...plainAnswer('yes'), note: 'see the wiki' };
  const ann = person('Ann', { RCA: '-----' });
  const ben = person('', {}, { 'RCA.1': noted });
  const merged = mergeRespondents(currentEdition, [ann, ben], today);
  expect(merged.answers['RCA.1']).toMatchObject({ value: 'yes', note: 'Respondent 2: see the wiki' });
  expect(merged.disputed).toEqual([]);
});

it('circumstances on which people differ are told', () => {
  const ben = { ...person('Ben', {}), context: { ...team.context, label_delay_days: 30 } };
  const { contextDisputed, context } = mergeRespondents(currentEdition, [person('Ann', {}), ben], today);
  expect(contextDisputed).toEqual([{ id: 'label_delay_days', values: [365, 30] }]);
  expect(context.label_delay_days).toBe(365);
});

it('answers about two models, or of two editions, are not put together', () => {
  const mine = person('Ann', {});
  expect(mergeRefusal(mine, person('Ben', {}))).toBeNull();
  expect(mergeRefusal(mine, { ...mine, model: '' })).toBeNull();
  expect(mergeRefusal(mine, { ...mine, model: 'churn', title: 'Churn' })).toMatch(
    /^That file is about “Churn”/,
  );
  expect(mergeRefusal(mine, { ...mine, edition: '2031-01' })).toContain('edition “2031-01”');
});
