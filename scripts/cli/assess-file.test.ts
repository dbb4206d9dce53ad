import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import shipped from '#domain/maturity/editions/2026-11.json' with { type: 'json' };
import { today, workedTeam, workedTeams } from '#domain/maturity/worked-teams.test-kit.ts';
import { assessFile, readEditionFile } from './assess-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-assess-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const path = join(folder, 'team.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const { answers, context } = workedTeam('D');
const refusal = async (content: unknown) =>
  assessFile(file(content), today).then(
    () => 'not refused',
    (cause: unknown) => (cause instanceof Error ? `${cause.name}: ${cause.message}` : ''),
  );

describe('the command assess', () => {
  it.each(workedTeams)('gives the result of %s', async (_, team) => {
    const { answers: letters, context: given, ...expected } = team;
    const output = await assessFile(file({ edition: '2026-11', context: given, answers: letters }), today);
    expect(output).toMatchObject({ edition: '2026-11', notices: [], ...expected });
  });

  it('reads the full form, and ages its evidence', async () => {
    const evidence = (date: string) => ({ value: 'yes', evidence: { text: 'report', date } });
    const full = (date: string) => ({
      format: 'plumbline-assessment',
      version: 1,
      edition: '2026-11',
      context,
      answers: {
        ...answers,
        MON: 'nnnnn',
        'MON.1': evidence(date),
        RCA: 'Ennnn',
        VAL: 'Ennnn',
        GOV: 'Ennnn',
      },
    });
    const fresh = await assessFile(file(full('2026-11-01')), today);
    const old = await assessFile(file(full('2026-01-01')), today);
    expect(fresh.contradictions.join()).not.toContain('X11');
    expect(old.contradictions).toContain(
      'X11 the comparison with actuals is 326 days old, and counts for 120',
    );
  });

  it('says what it took as no', async () => {
    const output = await assessFile(
      file({ context, answers: { ...answers, EXP: 'yyayn', PPL: 'yyayn', DAT: '-yyyn' } }),
      today,
    );
    expect(output.notices.map((notice) => notice.slice(0, 36))).toEqual([
      'EXP.3 applies to every model: marked',
      'PPL.3 is marked as not applicable, w',
      '1 statements have no answer and coun',
    ]);
    expect(output.gated_levels).toMatchObject({ EXP: 2, PPL: 2, DAT: 0 });
  });

  it('takes a team’s own edition', async () => {
    const own = {
      ...shipped,
      id: 'ours',
      staging: shipped.staging.map((row) => ({ ...row, needs: { ...row.needs, MON: 5 } })),
    };
    const edition = join(folder, 'edition.json');
    writeFileSync(edition, JSON.stringify(own));
    const team = workedTeam('B');
    const path = file({ edition: 'ours', context: team.context, answers: team.answers });
    const output = await assessFile(path, today, [await readEditionFile(edition)]);
    expect([output.edition, output.result.ours]).toEqual(['ours', 1]);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    [
      'an unknown edition',
      { edition: '2031-01', context, answers },
      'edition: there is no edition "2031-01" here. Known: 2026-11.',
    ],
    [
      'a criterion that does not exist',
      { context, answers: { ...answers, 'MON.6': 'yes' } },
      'answers.MON.6: there is no such criterion',
    ],
    [
      'a dimension that does not exist',
      { context, answers: { ...answers, XXX: 'yyyyy' } },
      'answers.XXX: there is no such criterion',
    ],
    [
      'letters that are none',
      { context, answers: { ...answers, DAT: 'yyyyx' } },
      'answers.DAT: must be five of the letters E y p n u a -, is "yyyyx"',
    ],
    [
      'too few letters',
      { context, answers: { ...answers, DAT: 'yyy' } },
      'answers.DAT: must be five of the letters',
    ],
    [
      'a missing circumstance',
      { context: { ...context, shocks: undefined }, answers },
      'context.shocks: is missing',
    ],
    [
      'an unknown circumstance',
      { context: { ...context, cloud: true }, answers },
      'context.cloud: is not known here',
    ],
    [
      'a negative delay',
      { context: { ...context, label_delay_days: -1 }, answers },
      'context.label_delay_days: must be a number of days, or "never" or "unknown", is -1',
    ],
    [
      'a word for a number',
      { context: { ...context, models: 'many' }, answers },
      'context.models: must be a whole number from 0 to 1000000, is "many"',
    ],
    ['a list', [], 'the document: must be an object, is a list'],
    ['half a file', '{"context": {"models"', 'is not JSON, or was cut off'],
    [
      'prototype names',
      `{"__proto__": {"x": 1}, "context": {}, "answers": {}}`,
      '__proto__: is not allowed as a name',
    ],
    [
      'prototype names among answers',
      `{"context": {}, "answers": {"__proto__": "yyyyy", "constructor": "yyyyy"}}`,
      'answers.__proto__: there is no such criterion',
    ],
    [
      'a date that is none',
      { context, answers: { ...answers, 'MON.1': { value: 'yes', evidence: { text: '', date: 'soon' } } } },
      'answers.MON.1.evidence.date: must be a date such as "2026-03-31", is "soon"',
    ],
  ])('is refused for %s', async (_, content, message) => {
    const said = await refusal(content);
    expect(said).toContain('InputError');
    expect(said).toContain(message);
  });

  it('is refused for ten megabytes of notes, long before they are read', async () => {
    const long = (length: number) => ({
      context,
      answers: { ...answers, 'MON.1': { value: 'yes', note: 'x'.repeat(length) } },
    });
    expect(await refusal(long(10_000_000))).toContain('bytes, and may have 2000000 characters');
    expect(await refusal(long(3_000_000))).toContain('characters, and may have 2000000');
    expect(await refusal(long(5000))).toContain('answers.MON.1.note: has 5000 characters, and may have 4000');
  });

  it('is refused for nesting that would exhaust the program', async () => {
    expect(
      await refusal(`{"context": {}, "answers": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    ).toContain('answers: must be an object, is a list');
  });

  it('leaves nothing behind in objects that others use', async () => {
    await refusal(`{"context": {}, "answers": {"__proto__": {"value": "yes"}}}`);
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });
});
