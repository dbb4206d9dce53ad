import { describe, expect, it } from 'vitest';
import { lossOf } from './backtest-matrix.ts';
import { elecMatrix } from './elec-matrix.test-kit.ts';
import { readMatrix, writeMatrix } from './matrix-document.ts';
import { modelledMatrix } from './modelled-matrix.ts';
import { parseMatrixRows } from './parse-matrix-rows.ts';

const header = ['train_end', 'eval_chunk', 'n', 'errors'];
const good = [
  ['start', '2026-01', '100', '10'],
  ['start', '2026-02', '100', '14'],
  ['2026-01', '2026-02', '100', '9'],
];
const faults = (records: readonly (readonly string[])[]) =>
  parseMatrixRows(records).faults.map(({ row, column, text }) => `${row} ${column ?? ''}: ${text}`);

describe('a table of back-tests', () => {
  it('becomes a matrix whose first model was there before the first chunk', () => {
    const { matrix } = parseMatrixRows([header, ...good]);
    expect(matrix?.chunks).toEqual(['2026-01', '2026-02']);
    expect(
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ].map(([model = 0, chunk = 0]) => matrix && lossOf(matrix, model, chunk)),
    ).toEqual([10, 14, 9]);
  });

  it('holds money as loss where it says value, and drift and labels where it has them', () => {
    const { matrix } = parseMatrixRows([
      ['eval_chunk', 'train_end', 'n', 'value', 'drift', 'labelled_share'],
      ['1', '0', '10', '50', '0.1', '1'],
      ['2', '0', '10', '-5', '0.4', '0.5'],
    ]);
    expect(matrix).toMatchObject({ unit: 'money', labelledShare: [1, 0.5] });
    expect([...(matrix?.loss ?? [])].slice(0, 2)).toEqual([-50, 5]);
    expect([...(matrix?.drift ?? [])].slice(0, 2)).toEqual([0.1, 0.4]);
  });

  it.each([
    ['no column of losses', [['train_end', 'eval_chunk', 'n']], '1 : the header has no errors'],
    ['text for a number', [header, ['0', '1', '100', 'few'], ...good], '2 errors: "few" is no number'],
    ['more errors than rows', [header, ['0', '1', '10', '11']], '2 errors: must lie between 0 and n'],
    ['a chunk without rows', [header, ['0', '1', '0', '0']], '2 n: must be more than 0'],
    [
      'a cell twice',
      [header, ...good, ['start', '2026-01', '100', '11']],
      '5 : this model and chunk stand in an earlier row',
    ],
    [
      'a model scored on what it learnt from',
      [header, ...good, ['2026-02', '2026-01', '100', '1']],
      '5 eval_chunk: "2026-01" is not later than train_end',
    ],
    [
      'a model that nobody knows',
      [header, ...good, ['zebra', '2026-01', '100', '1']],
      '5 train_end: "zebra" is neither a chunk nor the first model, "start"',
    ],
    ['one chunk', [header, ['start', '1', '10', '1']], '1 eval_chunk: a replay needs at least two chunks'],
  ])('says what is wrong with %s', (_, records, message) => {
    expect(faults(records)).toContain(message);
  });

  it('stops at twenty faults', () => {
    expect(faults([header, ...Array.from({ length: 50 }, () => ['', '', '', ''])]).length).toBeLessThan(30);
  });
});

it('keeps a matrix as a document, and reads nothing else as one', () => {
  const elec = elecMatrix();
  const kept: unknown = JSON.parse(JSON.stringify(writeMatrix(elec)));
  expect(readMatrix(kept)).toEqual(elec);
  for (const odd of [null, 'x', {}, { chunks: ['a'] }, { ...(kept as object), loss: [1] }])
    expect(readMatrix(odd)).toBeNull();
});

it('models fresher models from one history and a slope: what was lost, less the decay they had not had', () => {
  const chunks = [0, 1, 2].map((age) => ({ name: String(age), rows: 100, loss: 10 + 5 * age, age }));
  const matrix = modelledMatrix(chunks, 0.05, 'money');
  expect(lossOf(matrix, 0, 2)).toBe(20);
  expect(lossOf(matrix, 1, 2)).toBe(15);
  expect(lossOf(matrix, 2, 2)).toBe(10);
  expect(matrix.isModelled).toBe(true);
});
