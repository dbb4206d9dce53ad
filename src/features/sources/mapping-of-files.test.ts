import { expect, it } from 'vitest';
import type { Mapping } from '#backend/import-contract.ts';
import { fitToFiles, unknownColumns } from './mapping-of-files.ts';

const file = (name: string) => new File([''], name);
const mapping: Mapping = {
  model: { id: 'loans', name: 'Loans', task: 'binary', positive: '1' },
  files: { reference: 'reference.csv', analysis: 'analysis.csv', actuals: 'targets.csv' },
  columns: { id: 'id', score: 'p', actual: 'repaid', segments: ['region'], features: ['age'] },
  chunk: 'month',
};

it('puts picked files in the place of paths', () => {
  const files = { log: file('a.csv'), reference: file('r.csv'), actuals: file('t.csv') };
  const fitted = fitToFiles(mapping, files);
  expect(fitted.mapping.files).toEqual({ log: 'log', reference: 'reference', actuals: 'actuals' });
  expect(fitted.lacking).toEqual([]);
});

it('says which files the mapping speaks of and nobody picked', () => {
  const fitted = fitToFiles(mapping, { log: file('a.csv'), reference: null, actuals: null });
  expect(fitted.mapping.files).toEqual({ log: 'log' });
  expect(fitted.lacking).toEqual(['Reference log', 'Actuals']);
});

it('lets a reference log take the place of reference dates', () => {
  const dated: Mapping = { ...mapping, files: { log: 'l.csv' }, reference: { to: '2026-03-31' } };
  const files = { log: file('a.csv'), reference: null, actuals: null };
  expect(fitToFiles(dated, files).mapping.reference).toEqual({ to: '2026-03-31' });
  expect(fitToFiles(dated, { ...files, reference: file('r.csv') }).mapping.reference).toBeUndefined();
});

it('finds columns that no file has', () => {
  expect(unknownColumns(mapping, ['id', 'p', 'repaid', 'region', 'age'])).toEqual([]);
  expect(unknownColumns(mapping, ['id', 'score'])).toEqual(['p', 'repaid', 'region', 'age']);
});
