import { expect, it } from 'vitest';
import { plainAnswer } from '#domain/maturity/answer.ts';
import { emptyRecord } from '#domain/maturity/assessment-record.ts';
import { marksOf } from '#domain/maturity/mark.ts';
import { currentEdition } from '#domain/maturity/shipped-editions.ts';
import { answersCsv } from './answers-csv.ts';

it('has a row for each statement, and nothing that a spreadsheet would run', () => {
  const record = {
    ...emptyRecord('m', 'M', currentEdition.id),
    answers: { 'DAT.1': { ...plainAnswer('yes'), note: '=HYPERLINK("http://bad.example")' } },
  };
  const marks = marksOf(currentEdition, { ...record, now: 0 });
  const lines = answersCsv(currentEdition, record, marks).split('\r\n');
  expect(lines).toHaveLength(1 + 45 + 1);
  expect(lines[1]).toMatch(/^DAT\.1,Data,1,/);
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://bad.example"")"`);
  expect(lines[2]).toContain('Not answered');
});
