import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { emptyRecord } from './assessment-record.ts';
import { resultDocument } from './result-document.ts';
import { readShareFragment, shareFragment } from './share-link.ts';
import { currentEdition } from './shipped-editions.ts';
import { answersFrom, today, workedTeam, workedTeams } from './worked-teams.test-kit.ts';

const linkOf = (letter: string) => {
  const team = workedTeam(letter);
  const record = {
    ...emptyRecord('my-model', 'My model', currentEdition.id),
    respondent: 'Ann Example',
    context: team.context,
    answers: answersFrom(team.answers),
  };
  return shareFragment(currentEdition, record, today);
};

describe('a link', () => {
  it.each(workedTeams)('gives the result of %s again', (name, expected) => {
    const read = readShareFragment(linkOf(name.charAt(0)));
    expect(read.ok && read.value.on).toBe('2026-11-23');
    const record = read.ok ? read.value.record : emptyRecord('', '', '');
    const { answers, context } = record;
    const { answers: _, context: __, ...result } = expected;
    expect(resultDocument(assess(currentEdition, { answers, context, now: today }))).toEqual(result);
    expect([record.edition, record.model]).toEqual([currentEdition.id, 'my-model']);
  });

  it('holds neither notes nor evidence nor names of people', () => {
    const team = workedTeam('B');
    const secret = { text: 'secret-text', link: 'https://secret.example', date: today };
    const record = {
      ...emptyRecord('m', 'Secret title', currentEdition.id),
      respondent: 'Secret person',
      context: team.context,
      answers: {
        ...answersFrom(team.answers),
        'MON.1': {
          value: 'yes',
          evidence: secret,
          note: 'secret-note',
          reason: 'secret-reason',
          since: today,
        } as const,
      },
    };
    const fragment = shareFragment(currentEdition, record, today);
    expect(fragment).not.toMatch(/secret/i);
    expect(fragment).toContain('MON=EEEnn');
    expect(fragment.length).toBeLessThan(700);
  });

  it('says evidence that is too old as a yes without any', () => {
    const team = workedTeam('E');
    const old = { text: 'report', link: '', date: today - 400 * 86_400_000 };
    const answers = answersFrom(team.answers);
    const record = {
      ...emptyRecord('m', '', currentEdition.id),
      context: team.context,
      answers: {
        ...answers,
        'GOV.1': { value: 'yes', evidence: old, note: '', reason: '', since: null } as const,
      },
    };
    expect(shareFragment(currentEdition, record, today)).toContain('GOV=yEEEn');
  });
});

it('a link holds every number of days to the last digit', () => {
  const days = fc.oneof(fc.constantFrom(1 / 24, 1e-7, 1e6), fc.double({ min: 0, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(days, (delay) => {
      const record = {
        ...emptyRecord('m', 'M', currentEdition.id),
        context: { label_delay_days: delay + 0 },
      };
      const read = readShareFragment(shareFragment(currentEdition, record, today));
      expect(read.ok && read.value.record.context.label_delay_days).toBe(delay + 0);
    }),
    { seed: 7 },
  );
});

describe('a link that was cut, edited or made up', () => {
  const whole = linkOf('D');
  const said = (fragment: string) => {
    const read = readShareFragment(fragment);
    return read.ok ? 'taken' : read.faults.map(({ path, what }) => `${path}: ${what}`).join('; ');
  };

  it('is refused wherever it is cut', () => {
    // Shorter than its last five letters it lacks answers; at the very end letters are missing.
    for (let length = 0; length < whole.length; length++)
      expect(said(whole.slice(0, length))).not.toBe('taken');
    expect(said(whole)).toBe('taken');
  });

  it.each([
    [
      'letters that are none',
      whole.replace('DAT=yyyyn', 'DAT=yyyyz'),
      'answers.DAT: must be five of the letters',
    ],
    ['names of prototypes', `${whole}&__proto__=yyyyy`, 'link: holds “__proto__”, which is not known here'],
    ['scripts', `${whole}&<script>alert(1)</script>=1`, 'link: holds “<script>alert(1)</script>”'],
    ['the same twice', `${whole}&DAT=EEEEE`, 'link: says something twice'],
    [
      'numbers that are none',
      whole.replace('models=8', 'models=8e99'),
      'context.models: must be a whole number from 0 to 1000000, is "8e99"',
    ],
    [
      'a negative delay',
      whole.replace('label_delay_days=60', 'label_delay_days=-60'),
      'context.label_delay_days: must be a number of days',
    ],
    ['ten million characters', `${whole}&model=${'x'.repeat(1e7)}`, 'characters, and may have 4000'],
    ['broken escapes', '%E0%A4%A', 'link: names no edition'],
  ])('is refused for %s', (_, fragment, message) => {
    expect(said(fragment)).toContain(message);
  });
});
