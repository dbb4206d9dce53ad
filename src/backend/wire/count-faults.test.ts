import { describe, expect, it } from 'vitest';
import { broken, refusal, soundDocument, type Json } from './broken-document.test-kit.ts';

// Each case sets one field of the second reference chunk, which has 100 rows, all labelled, 60 of them in the north;
// what must be said was worked out by hand.
type Cases = readonly (readonly [path: string, value: Json | undefined, says: string])[];

const ofChunk: Cases = [
  ['labelled', 101, 'labelled: 101 of 100 rows'],
  ['rows', 90, 'labelled: 100 of 90 rows'],
  ['end', 0, 'end: is not after the start'],
  ['end', null, 'end: is missing beside the other'],
  ['start', 0, 'start: is before that of the chunk before it'],
  ['key', '2026-W02', 'key: the reference chunk 2026-W02 stands twice'],
  ['features.age.below', 3, 'features.age: rows counted: 103, expected 100'],
  ['features.age.counts', [100], 'features.age.counts: bins: 1, expected 5'],
  ['features.age.values.n', 7, 'features.age.values.n: rows with a finite value: 7, expected 99'],
  ['features.age.min', null, 'features.age.min: and max must be there when there are values, and only then'],
  ['features.age', undefined, 'features.age: is missing'],
  ['features', {}, 'features: must be in all chunks or in none'],
  ['features.channel.missing', 1, 'features.channel: rows counted: 101, expected 100'],
  ['features.channel.counts', [100, 0], 'features.channel.counts: bins: 2, expected 3'],
  ['features.channel.kind', 'numeric', 'features.channel.below: must be of type number, is missing'],
  [
    'features.shoe',
    { kind: 'categorical', counts: [], other: 0, unseen: 0, missing: 100 },
    'features.shoe: is not in the specification',
  ],
  ['segments.region.north.rows', 61, 'segments.region: rows in all values: 101, expected 100'],
  ['segments.region.north.labelled', 59, 'segments.region: labelled rows in all values: 99, expected 100'],
  ['segments.region.south', undefined, 'segments.region: rows in all values: 60, expected 100'],
  [
    'segments.region.south.outcome.scores.table.exact',
    true,
    'segments.region.south.outcome.scores.table.keys[0]: is no score from 0 to 1',
  ],
  ['labelAges.counts', [0, 1], 'labelAges.counts: classes of age: 2, expected 5'],
  ['labelAges.counts.1', 500, 'labelAges.counts: counts 560 rows of 100'],
  ['labelAges.edgesDays.1', 0, 'labelAges.edgesDays: differ from those of the first chunk'],
];

const ofBinary: Cases = [
  ['decisions.unlabelledPositive', 7, 'decisions: decisions without a label: 7, expected 0'],
  ['scores', null, 'scores: must be in all chunks or in none'],
  ['scores.logLoss.n', 99, 'scores.logLoss.n: labelled rows with a score: 99, expected 100'],
  ['scores.labelled.n', 101, 'scores.labelled.n: counts 101 rows of 100'],
  ['scores.table.positive', [1], 'scores.table: the columns of the score table differ in length'],
  ['scores.table.keys.1', 0.05, 'scores.table.keys: is not ascending'],
  ['scores.table.keys.9', 1.2, 'scores.table.keys[9]: is no score from 0 to 1'],
  ['scores.table.exact', false, 'scores.table.keys[0]: is no number of one of 4096 bins'],
  ['scores.table.bins', 10, 'scores.table.bins: bins of the specification: 10, expected 4096'],
  ['scores.table.unlabelled.0', 5, 'scores.table: rows with a score and no label: 5, expected 0'],
];

const ofMulticlass: Cases = [
  ['confusion.0', [100], 'confusion: is not 3 × 3'],
  [
    'confusion',
    [
      [100, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ],
    'confusion: labelled rows: 101, expected 100',
  ],
  ['unlabelled.2', 4, 'unlabelled: rows without a label: 4, expected 0'],
  ['unlabelled', [0, 0], 'unlabelled: classes: 2, expected 3'],
  ['classes.0', 'b', 'classes: are not the classes of the specification'],
  ['scores.tables', [], 'scores.tables: holds 0 of 3 classes'],
  ['scores.labelled.1.n', 98, 'scores.tables[1]: labelled rows with a score: 100, expected 98'],
  ['scores.squaredError.n', 101, 'scores.squaredError.n: counts 101 rows of 100'],
  ['scores.chosen', [], 'scores.chosen: holds 0 of 3 classes'],
  ['scores.chosen.0.n', 101, 'scores.chosen: counts '],
];

const ofRegression: Cases = [
  ['actual.n', 99, 'actual.n: labelled rows: 99, expected 100'],
  ['unlabelled.n', 1, 'unlabelled.n: rows without a label: 1, expected 0'],
  ['zeroActuals', 2, 'percentageError.n: labelled rows with those of actual zero: 102, expected 100'],
  ['belowMinusOne', 3, 'squaredLogError.n: labelled rows with those at or below −1: 103, expected 100'],
  ['errors', { keys: [1], counts: [50] }, 'errors: rows in the sketch: 50, expected 100'],
  ['actuals', { keys: [2, 1], counts: [50, 50] }, 'actuals.keys: is not ascending'],
  ['predictions', { keys: [1, 2], counts: [100] }, 'predictions: keys and counts differ in length'],
  ['grid.cells', [[0, 1, 99, 0]], 'grid: rows in the grid: 99, expected 100'],
  ['grid.cells', [[0, 9, 100, 1]], 'grid.cells[0]: lies outside the grid'],
  [
    'grid.cells',
    [
      [1, 1, 50, 0],
      [1, 0, 50, 0],
    ],
    'grid.cells: is not ascending',
  ],
  [
    'grid.cells.0',
    [1, 1, 2],
    'grid.cells[0]: must be [predicted cell, actual cell, rows, sum of absolute errors]',
  ],
  ['grid.edges.0', -1, 'grid.edges: are not the value edges of the specification'],
];

describe('counts that do not add up are refused with the path', () => {
  const chunk = 'a.json: profile.chunks[1]';

  it.each(ofChunk)('in a chunk: %s = %j', (path, value, says) => {
    expect(refusal(broken(soundDocument('binary'), `profile.chunks.1.${path}`, value))).toContain(
      `${chunk}.${says}`,
    );
  });

  const outcomes = [
    ...ofBinary.map((row) => ['binary', row] as const),
    ...ofMulticlass.map((row) => ['multiclass', row] as const),
    ...ofRegression.map((row) => ['regression', row] as const),
  ];
  it.each(outcomes)('in a %s outcome: %j', (task, [path, value, says]) => {
    const document = broken(soundDocument(task), `profile.chunks.1.outcome.${path}`, value);
    expect(refusal(document)).toContain(`${chunk}.outcome.${says}`);
  });

  it('in the decisions of a chunk, with both figures', () => {
    const at = 'profile.chunks.1.outcome.decisions';
    const decisions = {
      truePositive: 40,
      falsePositive: 10,
      falseNegative: 10,
      trueNegative: 30,
      unlabelledPositive: 0,
      unlabelledNegative: 0,
    };
    expect(refusal(broken(soundDocument('binary'), at, decisions))).toBe(
      `${chunk}.outcome.decisions: labelled decisions: 90, expected 100`,
    );
  });
});

describe('what cannot belong together is refused with the path', () => {
  const binary = soundDocument('binary');

  it.each([
    ['profile.chunks.0.period', 'analysis', 'profile.chunks[1]: is a reference chunk after analysis'],
    ['profile.model.task', 'multiclass', 'profile.spec.classes: must name two or more classes'],
    ['profile.model.task', 'regression', 'profile.spec.valueEdges: must be two or more ascending numbers'],
    [
      'profile.spec.features.age.edges',
      [1],
      'profile.spec.features.age.edges: must be two or more ascending',
    ],
    [
      'profile.spec.segments.region',
      ['north', 'north'],
      'profile.spec.segments.region: names something twice',
    ],
    ['profile.spec.features.channel.categories.0', 'shop', 'channel.categories: names something twice'],
  ] as const)('%s = %j', (path, value, says) => {
    expect(refusal(broken(binary, path, value))).toContain(says);
  });

  it('a chunk of another task than the model’s', () => {
    const other = soundDocument('regression') as { readonly profile: { readonly chunks: readonly Json[] } };
    const mixed = broken(binary, 'profile.chunks.1', other.profile.chunks[1]);
    expect(refusal(mixed)).toBe('a.json: profile.chunks[1].outcome.task: is regression, the model is binary');
  });
});
