import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mappingJsonSchema } from './mapping-json-schema.ts';
import { parseMapping, readMapping } from './parse-mapping.ts';

const binary = {
  model: { id: 'loan', name: 'Loan', task: 'binary', positive: 1 },
  files: { log: 'log.csv' },
  columns: { predictedAt: 'at', score: 's' },
  chunk: 'day',
};
const having = (part: object) => ({ ...binary, ...part });
const columns = (part: object) => having({ columns: { ...binary.columns, ...part } });
const model = (part: object) => having({ model: { ...binary.model, ...part } });

describe('a mapping', () => {
  it.each([
    binary,
    having({
      files: { reference: 'r.csv', analysis: 'a.csv', actuals: 'l.csv' },
      columns: { predictedAt: 'at', prediction: 'p', id: 'i', actual: 'y' },
    }),
    having({ reference: { from: '2026-01-01', to: '2026-01-31' }, threshold: 0.3 }),
    having({ reference: { column: 'split', value: 'train' }, limits: { roc_auc: { lower: 0.8 } } }),
    columns({ features: ['a', { name: 'b', kind: 'categorical' }], segments: ['region'], version: 'v' }),
    columns({ features: 'rest' }),
    having({
      model: { id: 'm', name: 'M', task: 'multiclass' },
      columns: { prediction: 'p', scores: { a: 'pa' } },
      chunk: 'rows:500',
    }),
    having({
      model: { id: 'm', name: 'M', task: 'regression', unit: 'min' },
      columns: { prediction: 'p' },
      chunk: 'count:5',
    }),
  ])('is accepted with what it may hold: %#', (mapping) => {
    expect(parseMapping(mapping, 'm.json')).toEqual(mapping);
  });

  it.each([
    [null, 'the mapping: must be of type object.'],
    [{}, 'model: is missing.'],
    [having({ extra: 1 }), 'the mapping: does not know extra.'],
    [columns({ scor: 's' }), 'columns: does not know scor.'],
    [model({ id: 'Loan 1' }), 'model.id: may hold small letters'],
    [model({ name: '' }), 'model.name: must not be empty.'],
    [model({ task: 'ranking' }), 'model.task: must be one of binary, multiclass, regression.'],
    [model({ positive: undefined }), 'model.positive: is needed for a binary model'],
    [model({ positive: null }), 'model.positive: must be a text, a number or true/false.'],
    [having({ chunk: 'rows:0' }), 'chunk: must be day, week, month, rows:N or count:N.'],
    [columns({ predictedAt: undefined }), 'chunk: cuts by time, which needs columns.predictedAt'],
    [
      having({ files: {} }),
      'files: name a log, and the file of its reference period if that is another one.',
    ],
    [
      having({ files: { log: 'a', reference: 'b', analysis: 'c' } }),
      'files: name the log once: as log, or as analysis beside a reference.',
    ],
    [having({ files: { log: 'a', actuals: 'b' } }), 'files.actuals: needs columns.id and columns.actual'],
    [having({ reference: { to: '2026-02-30' } }), 'reference.to: must be a date such as 2026-03-31.'],
    [having({ reference: { colum: 'x' } }), 'reference: must be {from, to} with dates'],
    [having({ reference: { from: '2026-02-01', to: '2026-01-01' } }), 'reference: from lies after to.'],
    [
      having({ files: { reference: 'a', analysis: 'b' }, reference: { column: 'x', value: 1 } }),
      'reference: is for a single log',
    ],
    [having({ threshold: 1.2 }), 'threshold: must be at most 1.'],
    [
      having({ ...columns({ prediction: 'p' }), threshold: 0.5 }),
      'threshold: decides for binary models without',
    ],
    [having({ limits: { f1: { lower: 'low' } } }), 'limits.f1.lower: must be of type number.'],
    [columns({ features: [{ name: 'a', kind: 'text' }] }), 'columns.features: must be "rest", or a list'],
    [columns({ segments: ['a', 3] }), 'columns.segments[1]: must be of type string.'],
    [having({ columns: { predictedAt: 'at' } }), 'columns.prediction: is needed'],
    [columns({ scores: { a: 'x' } }), 'columns.scores: is for multiclass models'],
    [
      { ...model({ task: 'regression' }), columns: { predictedAt: 'at', prediction: 'p', score: 's' } },
      'columns.score: is for binary models',
    ],
  ])('is refused with the path of the fault: %# %j', (mapping, message) => {
    const json: unknown = JSON.parse(JSON.stringify(mapping));
    expect(() => parseMapping(json, 'm.json')).toThrow(`m.json: ${message}`);
    expect(() => parseMapping(json, 'm.json')).toThrow('docs/mapping.md lists what a mapping may hold.');
  });

  it('is refused when it is not JSON', () => {
    expect(() => readMapping('{"model":', 'm.json')).toThrow(
      /^m\.json: is not JSON \(.*\)\. Correct the file\.$/,
    );
  });

  it('has a JSON Schema that is current: npx tsx scripts/cli/write-mapping-schema.ts', () => {
    const written: unknown = JSON.parse(readFileSync('docs/mapping.schema.json', 'utf8'));
    expect(written).toEqual(JSON.parse(mappingJsonSchema()));
  });
});
