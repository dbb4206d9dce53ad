import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { broken, refusal, soundDocument } from './broken-document.test-kit.ts';
import { parseIndex, parseProfileDocument } from './parse-document.ts';
import type { profileSchema } from './profile-schema.ts';

describe('a profile document', () => {
  it.each(['binary', 'multiclass', 'regression'] as const)('of a %s model is read', (task) => {
    expect(refusal(soundDocument(task))).toBe('accepted');
  });

  it('is read into the type of the domain, no less and no more', () => {
    expectTypeOf<z.infer<typeof profileSchema>>().toExtend<ModelProfile>();
    expectTypeOf<ModelProfile>().toExtend<z.infer<typeof profileSchema>>();
  });

  it('may hold fields that this version does not know', () => {
    const document = soundDocument('binary');
    const later = broken(document, 'profile.chunks.0.weather', 'fine');
    expect(parseProfileDocument(later)).toEqual(parseProfileDocument(document));
  });

  it('keeps features and segments whatever they are called', () => {
    const name = '__proto__';
    const text = JSON.stringify(soundDocument('binary')).replaceAll('"north"', `"${name}"`);
    const { chunks } = parseProfileDocument(JSON.parse(text.replaceAll('"age"', '"constructor"')));
    expect(Object.keys(chunks[0]?.segments['region'] ?? {})).toEqual([name, 'south']);
    expect(Object.keys(chunks[0]?.features ?? {})).toEqual(['constructor', 'channel']);
  });

  it('of another version is refused, and says which version is read', () => {
    expect(refusal(broken(soundDocument('binary'), 'version', 2))).toBe(
      'a.json: version: this is version 2, and this Plumbline reads version 1.',
    );
  });

  const table = 'profile.chunks.1.outcome.scores.table';
  it.each([
    ['', null, 'the document: must be of type object, is null'],
    ['format', undefined, 'format: must be "plumbline-profile", is missing'],
    ['version', undefined, 'version: must be 1, is missing'],
    ['profile', undefined, 'profile: must be of type object, is missing'],
    ['profile.limits', [], 'profile.limits: must be an object, is []'],
    ['profile.limits', { f1: { lower: '0' } }, 'profile.limits.f1.lower: must be of type number, is "0"'],
    ['profile.asOf', 'now', 'profile.asOf: must be of type number, is "now"'],
    ['profile.model.task', 'ranking', 'profile.model.task: must be "binary" or "multiclass" or "regression"'],
    ['profile.chunks.2.rows', '100', 'profile.chunks[2].rows: must be of type number, is "100"'],
    ['profile.chunks.2.rows', 1.5, 'profile.chunks[2].rows: must be of type int, is 1.5'],
    ['profile.chunks.2.rows', -1, 'profile.chunks[2].rows: must be at least 0, is -1'],
    ['profile.chunks.3.period', 'future', 'profile.chunks[3].period: must be "reference" or "analysis"'],
    [
      'profile.chunks.1.outcome.task',
      'ranking',
      'profile.chunks[1].outcome.task: is not known, is "ranking"',
    ],
    [`${table}.keys`, {}, 'profile.chunks[1].outcome.scores.table.keys: must be a list, is {}'],
    [`${table}.positive.3`, -2, 'table.positive[3]: must be a whole number, zero or more, is -2'],
    [`${table}.positive.3`, null, 'table.positive[3]: must be a whole number, zero or more, is null'],
    [`${table}.keys.4`, '0.45', 'table.keys[4]: must be a number, is "0.45"'],
  ] as const)('with %s = %j is refused with the path', (...[path, value, says]) => {
    expect(refusal(broken(soundDocument('binary'), path, value))).toContain(says);
  });
});

describe('a list of models', () => {
  const model = {
    id: 'churn',
    name: 'Churn',
    task: 'binary',
    positive: null,
    unit: null,
    description: null,
    simulated: false,
    document: 'churn.json',
  };
  const index = { format: 'plumbline-profiles', version: 1, models: [model] };

  it('is read', () => {
    expect(parseIndex(index).models).toEqual([model]);
  });

  it('of another version, or with a model twice or half, is refused with the path', () => {
    const { document: _document, ...half } = model;
    const wrong = [
      [{ ...index, version: 9 }, 'version: this is version 9, and this Plumbline reads version 1.'],
      [{ ...index, models: [model, model] }, 'models[1].id: the model churn stands twice'],
      [{ ...index, models: [half] }, 'models[0].document: must be of type string, is missing'],
    ] as const;
    for (const [json, says] of wrong) expect(() => parseIndex(json)).toThrow(says);
  });
});
