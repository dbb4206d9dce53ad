import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import type { ChunkProfile, GroupProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import type { Outcome, RegressionOutcome } from '#domain/profile/outcome.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';

/** A fault in a document: where, and what. */
export interface Fault {
  readonly path: string;
  readonly what: string;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const ascending = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || value > (values[i - 1] as number));

/** The fault of two numbers that should be equal, or nothing. */
const unequal = (
  path: string,
  what: string,
  [found, expected]: readonly [number, number],
): readonly Fault[] =>
  found === expected ? [] : [{ path, what: `${what}: ${found}, expected ${expected}` }];

function tableFaults(path: string, table: ScoreTable, labelledRows: number): readonly Fault[] {
  const { keys, negative, positive, unlabelled } = table;
  if ([negative, positive, unlabelled].some(({ length }) => length !== keys.length))
    return [{ path, what: 'the columns of the score table differ in length' }];
  if (!ascending(keys)) return [{ path: `${path}.keys`, what: 'is not ascending' }];
  const counted = sum(negative) + sum(positive);
  return counted > labelledRows ? [{ path, what: `counts ${counted} labelled rows of ${labelledRows}` }] : [];
}

function regressionFaults(
  path: string,
  outcome: RegressionOutcome,
  { rows, labelled }: GroupProfile,
): readonly Fault[] {
  return [
    ...unequal(`${path}.actual.n`, 'labelled rows', [outcome.actual.n, labelled]),
    ...unequal(`${path}.unlabelled.n`, 'rows without a label', [outcome.unlabelled.n, rows - labelled]),
    ...unequal(`${path}.errors`, 'rows in the sketch', [sum(outcome.errors.counts), labelled]),
    ...unequal(`${path}.grid`, 'rows in the grid', [sum(outcome.grid.cells.map(([, , n]) => n)), labelled]),
    ...unequal(`${path}.percentageError.n`, 'rows with a percentage', [
      outcome.percentageError.n + outcome.zeroActuals,
      labelled,
    ]),
  ];
}

function outcomeFaults(path: string, group: GroupProfile): readonly Fault[] {
  const { outcome, rows, labelled }: { outcome: Outcome; rows: number; labelled: number } = group;
  if (outcome.task === 'regression') return regressionFaults(path, outcome, group);
  if (outcome.task === 'binary') {
    const { truePositive, falsePositive, falseNegative, trueNegative, ...open } = outcome.decisions;
    const known = truePositive + falsePositive + falseNegative + trueNegative;
    return [
      ...unequal(`${path}.decisions`, 'labelled decisions', [known, labelled]),
      ...unequal(`${path}.decisions`, 'decisions without a label', [
        sum(Object.values(open)),
        rows - labelled,
      ]),
      ...(outcome.scores ? tableFaults(`${path}.scores.table`, outcome.scores.table, labelled) : []),
    ];
  }
  const size = outcome.classes.length;
  if (outcome.confusion.length !== size || outcome.confusion.some((row) => row.length !== size))
    return [{ path: `${path}.confusion`, what: `is not ${size} × ${size}` }];
  return [
    ...unequal(`${path}.confusion`, 'labelled rows', [sum(outcome.confusion.map(sum)), labelled]),
    ...unequal(`${path}.unlabelled`, 'rows without a label', [sum(outcome.unlabelled), rows - labelled]),
    ...(outcome.scores?.tables ?? []).flatMap((table, k) =>
      tableFaults(`${path}.scores.tables[${k}]`, table, labelled),
    ),
  ];
}

function featureFaults(path: string, feature: FeatureProfile, rows: number): readonly Fault[] {
  const inside = sum(feature.counts) + feature.missing;
  const outside =
    feature.kind === 'numeric' ? feature.below + feature.above + feature.notFinite : feature.other;
  return unequal(path, 'rows counted', [inside + outside, rows]);
}

function chunkFaults(path: string, chunk: ChunkProfile): readonly Fault[] {
  const { start, end, rows } = chunk;
  const segments = Object.entries(chunk.segments).flatMap(([column, groups]) => {
    const at = `${path}.segments.${column}`;
    const counted = sum(Object.values(groups).map((group) => group.rows));
    return [
      ...unequal(at, 'rows in all values', [counted, rows]),
      ...Object.entries(groups).flatMap(([value, group]) => groupFaults(`${at}.${value}`, group)),
    ];
  });
  return [
    ...groupFaults(path, chunk),
    ...(start !== null && end !== null && end <= start
      ? [{ path: `${path}.end`, what: 'is not after the start' }]
      : []),
    ...Object.entries(chunk.features).flatMap(([name, feature]) =>
      featureFaults(`${path}.features.${name}`, feature, rows),
    ),
    ...segments,
  ];
}

function groupFaults(path: string, group: GroupProfile): readonly Fault[] {
  if (group.labelled > group.rows)
    return [{ path: `${path}.labelled`, what: `${group.labelled} of ${group.rows} rows` }];
  return outcomeFaults(`${path}.outcome`, group);
}

/** Faults that no field shows alone: counts that do not add up, chunks out of order, another task than the model's. */
export function countFaults({ model, chunks }: ModelProfile): readonly Fault[] {
  const faults = chunks.flatMap((chunk, i) => {
    const path = `profile.chunks[${i}]`;
    const before = chunks[i - 1];
    const disordered =
      before &&
      (before.period === chunk.period
        ? before.start !== null && chunk.start !== null && chunk.start < before.start
        : before.period === 'analysis');
    const taskFault =
      chunk.outcome.task === model.task
        ? []
        : [{ path: `${path}.outcome.task`, what: `is ${chunk.outcome.task}, the model is ${model.task}` }];
    return [
      ...(disordered ? [{ path, what: 'is out of order' }] : []),
      ...taskFault,
      ...chunkFaults(path, chunk),
    ];
  });
  const names = chunks.map(({ period, key }) => `${period} ${key}`);
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  return twice < 0
    ? faults
    : [...faults, { path: `profile.chunks[${twice}].key`, what: `${names[twice]} stands twice` }];
}
