import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerValues, type Answer } from './answer.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { criterionIds } from './dimension.ts';
import { readAssessment, readAssessmentText } from './read-assessment.ts';
import { answersFrom, today, workedTeam } from './worked-teams.test-kit.ts';
import { assessmentJson } from './write-assessment.ts';

const text = fc.string({ maxLength: 40 });
const instant = fc.option(fc.integer({ min: 0, max: today }), { nil: null });
const answer: fc.Arbitrary<Answer> = fc.record({
  value: fc.constantFrom(...answerValues),
  evidence: fc.oneof(
    fc.constantFrom(null, 'stated' as const),
    fc.record({ text, link: text, date: instant }),
  ),
  note: text,
  reason: text,
  since: instant,
});

it('what is written is read again as it was', () => {
  const answers = fc.dictionary(fc.constantFrom(...criterionIds), answer);
  fc.assert(
    fc.property(answers, text, (given, respondent) => {
      const { context } = workedTeam('B');
      const record: AssessmentRecord = {
        edition: '2026-11',
        model: 'loan',
        title: 'Loan',
        respondent,
        context,
        answers: given,
        snapshots: [{ name: 'Spring', at: today, edition: '2026-11', context, answers: given }],
      };
      const read = readAssessmentText(JSON.stringify(assessmentJson(record)), 'other');
      expect(read).toEqual({ ok: true, value: record });
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('the short form means the same as its letters', () => {
  const { answers, context } = workedTeam('D');
  const read = readAssessment({ context, answers }, '2026-11');
  expect(read.ok && read.value).toMatchObject({ edition: '2026-11', context, answers: answersFrom(answers) });
});

it('an explicit nothing means labels that never come, and ageing that nobody knows', () => {
  const read = readAssessment(
    { context: { label_delay_days: null, half_life_days: null }, answers: {} },
    'x',
  );
  expect(read.ok && read.value.context).toEqual({ label_delay_days: 'never', half_life_days: 'unknown' });
});

it('nothing that JSON can hold makes it throw', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(typeof readAssessmentText(json, 'x').ok).toBe('boolean');
    }),
    { seed: 2, numRuns: 1000 },
  );
});
