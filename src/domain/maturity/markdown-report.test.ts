import { expect, it } from 'vitest';
import { assess } from './assess.ts';
import { emptyRecord } from './assessment-record.ts';
import { compareResults } from './compare-results.ts';
import { markdownReport } from './markdown-report.ts';
import { currentEdition } from './shipped-editions.ts';
import { answersFrom, today, workedTeam } from './worked-teams.test-kit.ts';

const lookAt = (letter: string) => {
  const { answers: letters, context } = workedTeam(letter);
  const answers = answersFrom(letters);
  return { context, answers, assessment: assess(currentEdition, { answers, context, now: today }) };
};

it('a report begins with what matters most, and keeps the order of the plan', () => {
  const { context, answers, assessment } = lookAt('D');
  const record = { ...emptyRecord('d', 'Team D', currentEdition.id), context, answers };
  const report = markdownReport(currentEdition, record, { assessment, now: today });
  const lines = report.split('\n').filter((line) => line !== '');
  expect(lines[0]).toBe('# Maturity of Team D');
  expect(lines[2]).toMatch(/^Nobody compares/);
  expect(lines.filter((line) => /^\d\. /.test(line)).map((line) => /\(([^,]+),/.exec(line)?.[1])).toEqual([
    'MON.1',
    'VAL.1',
    'RCA.1',
    'step RET down to 3',
    'GOV.2',
    'RCA.2',
    'VAL.2',
  ]);
});

it('what people typed is neither markup nor the end of a cell', () => {
  const { context, answers, assessment } = lookAt('D');
  const note = 'a | b\n# big <img src=x onerror=alert(1)> [x](javascript:alert(1))';
  const record = {
    ...emptyRecord('d', '<script>', currentEdition.id),
    context,
    answers: {
      ...answers,
      'DAT.1': { value: 'yes', evidence: null, note, reason: '', since: null } as const,
    },
  };
  const report = markdownReport(currentEdition, record, { assessment, now: today });
  expect(report).not.toMatch(/<script|<img|\n# big|(?<!\\)\]\(javascript/);
  expect(
    report
      .split('\n')
      .find((line) => line.startsWith('| DAT.1'))
      ?.match(/(?<!\\)\|/g),
  ).toHaveLength(6);
});

it('two looks at a model differ in what changed and in nothing else', () => {
  const before = lookAt('A');
  const { context } = before;
  const letters = { ...workedTeam('A').answers, MON: 'ynnnn' };
  const after = {
    context: { ...context, operators: 2 },
    assessment: assess(currentEdition, {
      answers: answersFrom(letters),
      context: { ...context, operators: 2 },
      now: today,
    }),
  };
  const difference = compareResults(before, after);
  expect(difference.profile).toEqual([{ of: 'MON', before: 0, after: 1 }]);
  expect(difference.marks).toEqual([{ of: 'MON.1', before: 'no', after: 'yes' }]);
  expect(difference.context).toEqual([{ of: 'operators', before: 1, after: 2 }]);
  expect(difference.level).toEqual({ of: 'level', before: 1, after: 1 });
  expect(compareResults(before, before)).toMatchObject({ profile: [], marks: [], context: [] });
});
