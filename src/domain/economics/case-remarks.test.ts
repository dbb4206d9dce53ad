import { describe, expect, it } from 'vitest';
import { workedBenefit } from './benefit.test-kit.ts';
import { benefitFaults } from './benefit-input.ts';
import { caseRemarks, currencyFaults, plainCase, type CaseFacts } from './case-remarks.ts';
import { cellSentence } from './matrix-words.ts';
import { matrixWarnings } from './matrix-warnings.ts';
import { binaryMatrix, valueMatrixFaults } from './value-matrix.ts';

const fitted = {
  kind: 'fitted',
  slope: 0.1,
  interval: { low: -0.1, high: 0.3 },
  intercept: 0,
  measurable: false,
  chunks: 9,
  step: null,
} as const;

describe('what is odd about a case is said in a sentence', () => {
  const cases: readonly (readonly [string, Partial<CaseFacts>, string, RegExp])[] = [
    ['no rows', { matureRows: 0 }, 'n', /no value to show/],
    ['no positives', { emptyClasses: ['late'] }, 'C', /No labelled row is “late”/],
    ['a reference that loses money', { referenceValue: -2 }, 'v_ref', /only money is shown/],
    ['a decay that may be nothing', { fit: fitted }, 'a', /no cadence is recommended/],
    ['a step', { fit: { ...fitted, measurable: true, step: { age: 30, size: 2 } } }, 'a', /one step/],
    ['data older than the horizon', { benefit: workedBenefit, dataAgeDays: 61 }, 'A0', /61 days old/],
    ['a retrain on its way', { retrainPending: true }, 'pending', /not live yet/],
    ['a chunk of two versions', { mixedChunks: ['2026-04'] }, 'chunks', /mix two models/],
    ['less than two seasons', { seasons: 1.5 }, 'seasonal', /cannot be tested/],
    ['duplicated ids', { duplicateRows: 12 }, 'ids', /12 rows repeat an id/],
    ['revised labels', { revisedLabels: 3 }, 'labels', /the latest counts/],
    ['labels before their prediction', { earlyLabels: 7 }, 'labelled_at', /saw the answer/],
    ['a training run for two models', { share: 0.5 }, 'share', /this one pays 0.5/],
    ['a retrain for nothing', { benefit: { ...workedBenefit, cost: 0, testingCost: 0 } }, 'K', /always pays/],
    ['no time to pay back', { benefit: { ...workedBenefit, leadDays: 60 } }, 'H', /nothing can be paid back/],
    ['a certain gain', { benefit: { ...workedBenefit, sd: 0 } }, 'sigma', /taken as certain/],
    [
      'a test of no rows',
      { benefit: { ...workedBenefit, test: { rows: 0, sdOfDifference: 1, margin: 0 } } },
      'n_test',
      /no test/,
    ],
    [
      'a test without error',
      { benefit: { ...workedBenefit, test: { rows: 9, sdOfDifference: 0, margin: 0 } } },
      'sd_diff',
      /without error/,
    ],
  ];

  it.each(cases)('%s', (...[, change, path, words]) => {
    const found = caseRemarks({ ...plainCase, ...change }).find((remark) => remark.path === path);
    expect(found?.what).toMatch(words);
    expect(found?.remedy).toMatch(/^[A-Z].*\.$/);
  });

  it('and a plain case is left uncommented', () => {
    expect(
      caseRemarks({ ...plainCase, benefit: workedBenefit, dataAgeDays: 60, seasons: 2, referenceValue: 1 }),
    ).toEqual([]);
  });

  it('two currencies are refused', () => {
    expect(currencyFaults(['EUR', 'USD'])[0]?.what).toBe('Amounts are in EUR and USD.');
    expect(currencyFaults(['EUR'])).toEqual([]);
  });
});

describe('numbers that no decision can rest on', () => {
  it.each([
    ['N', { perDay: -1 }],
    ['H', { horizonDays: NaN }],
    ['lead', { leadDays: Infinity }],
    ['mu', { mean: 1e13 }],
    ['sigma', { sd: -0.1 }],
    ['K', { cost: -5 }],
    ['p_cat', { breakChance: 1 }],
    ['detect', { catchChance: 1.1 }],
    ['half_life', { gainHalfLifeDays: 0 }],
    ['n_test', { test: { rows: -1, sdOfDifference: 1, margin: 0 } }],
    ['K_testing', { testingCost: 1e6 }],
  ] as const)('%s', (path, change) => {
    const faults = benefitFaults({ ...workedBenefit, ...change });
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    for (const { what, remedy } of faults) {
      expect(what).toMatch(/\.$/);
      expect(remedy).toMatch(/^Enter .*\.$/);
    }
  });
});

describe('a value matrix', () => {
  const sane = binaryMatrix([
    [0, -5],
    [-100, 40],
  ]);

  it('that rewards mistakes is warned of, cell by cell', () => {
    expect(matrixWarnings(sane)).toEqual([]);
    // The sign slip of entering costs as gains.
    const slip = binaryMatrix(
      [
        [0, 1000],
        [10_000, 0],
      ],
      ['fine', 'fraud'],
    );
    expect(matrixWarnings(slip).map(({ path, what }) => [path, what])).toEqual([
      [
        'V[0][1]',
        'This matrix rewards mistakes: “fine” predicted as “fraud” is worth more than getting it right.',
      ],
      [
        'V[1][0]',
        'This matrix rewards mistakes: “fraud” predicted as “fine” is worth more than getting it right.',
      ],
    ]);
  });

  it('says its signs in words', () => {
    expect(cellSentence(sane, [0, 1], 'EUR')).toBe('A false alarm costs 5 EUR.');
    expect(cellSentence(sane, [1, 0], 'EUR')).toBe('A miss costs 100 EUR.');
    expect(cellSentence(sane, [1, 1], 'EUR')).toBe('A hit earns 40 EUR.');
    expect(cellSentence(sane, [0, 0], 'EUR')).toBe('A rightly left case neither earns nor costs.');
    const three = {
      classes: ['a', 'b', 'c'],
      values: [
        [1, -2, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    expect(cellSentence(three, [0, 1], 'EUR')).toBe('“a” taken for “b” costs 2 EUR.');
    expect(cellSentence(three, [0, 0], 'EUR')).toBe('A right “a” earns 1 EUR.');
  });

  it('that is no matrix is refused', () => {
    expect(valueMatrixFaults(sane)).toEqual([]);
    expect(valueMatrixFaults({ classes: ['a'], values: [[1]] })[0]?.what).toBe('The matrix has 1 classes.');
    expect(valueMatrixFaults({ classes: ['a', 'a'], values: [] })[0]?.what).toContain('stands twice');
    expect(valueMatrixFaults({ classes: ['a', 'b'], values: [[1, 2]] })[0]?.what).toContain('not 2 × 2');
    expect(
      valueMatrixFaults({
        classes: ['a', 'b'],
        values: [
          [1, NaN],
          [1, 1e13],
        ],
      }).map(({ path }) => path),
    ).toEqual(['V[0][1]', 'V[1][1]']);
  });
});
