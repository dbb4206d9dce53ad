import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import type { BinaryOutcome, MulticlassOutcome, MulticlassScores, Outcome } from '#domain/profile/outcome.ts';
import { sum, unequal, type Fault } from './fault.ts';
import { regressionFaults } from './regression-faults.ts';
import { scoreTableFaults } from './score-table-faults.ts';

/** What the rest of the document says of an outcome. */
export interface GroupExpected {
  readonly spec: ProfileSpec;
  /** Score bins and exact scores: a segment has fewer than a whole chunk. */
  readonly bins: number;
  readonly exactUpTo: number;
  readonly rows: number;
  readonly labelled: number;
}

function binaryFaults(path: string, { decisions, scores }: BinaryOutcome, expected: GroupExpected) {
  const { truePositive, falsePositive, falseNegative, trueNegative } = decisions;
  const { rows, labelled } = expected;
  const faults: Fault[] = [
    ...unequal(`${path}.decisions`, 'labelled decisions', {
      found: truePositive + falsePositive + falseNegative + trueNegative,
      expected: labelled,
    }),
    ...unequal(`${path}.decisions`, 'decisions without a label', {
      found: decisions.unlabelledPositive + decisions.unlabelledNegative,
      expected: rows - labelled,
    }),
  ];
  if (!scores) return faults;
  // Rows without a usable score are in no sum of the scores; all sums leave out the same ones.
  const scored = { labelled: scores.labelled.n, unlabelled: scores.unlabelled.n };
  const losses = ['squaredError', 'logLoss'] as const;
  return [
    ...faults,
    ...tooMany(`${path}.scores.labelled.n`, scored.labelled, labelled),
    ...tooMany(`${path}.scores.unlabelled.n`, scored.unlabelled, rows - labelled),
    ...losses.flatMap((name) =>
      unequal(`${path}.scores.${name}.n`, 'labelled rows with a score', {
        found: scores[name].n,
        expected: scored.labelled,
      }),
    ),
    ...scoreTableFaults(`${path}.scores.table`, scores.table, { ...expected, ...scored }),
  ];
}

const tooMany = (path: string, found: number, limit: number): readonly Fault[] =>
  found <= limit ? [] : [{ path, what: `counts ${found} rows of ${limit}` }];

function classScoreFaults(path: string, scores: MulticlassScores, expected: GroupExpected) {
  const size = expected.spec.classes?.length ?? 0;
  const lists = ['tables', 'labelled', 'unlabelled'] as const;
  const uneven = lists.find((name) => scores[name].length !== size);
  if (uneven)
    return [{ path: `${path}.${uneven}`, what: `holds ${scores[uneven].length} of ${size} classes` }];
  const { chosen } = scores;
  if (chosen && chosen.length !== size)
    return [{ path: `${path}.chosen`, what: `holds ${chosen.length} of ${size} classes` }];
  const losses = ['squaredError', 'logLoss'] as const;
  return [
    ...losses.flatMap((name) => tooMany(`${path}.${name}.n`, scores[name].n, expected.labelled)),
    ...tooMany(`${path}.chosen`, sum((chosen ?? []).map(({ n }) => n)), expected.rows),
    ...scores.tables.flatMap((table, k) => {
      const labelled = scores.labelled[k]?.n ?? 0;
      const unlabelled = scores.unlabelled[k]?.n ?? 0;
      return [
        ...tooMany(`${path}.labelled[${k}].n`, labelled, expected.labelled),
        ...tooMany(`${path}.unlabelled[${k}].n`, unlabelled, expected.rows - expected.labelled),
        ...scoreTableFaults(`${path}.tables[${k}]`, table, { ...expected, labelled, unlabelled }),
      ];
    }),
  ];
}

function multiclassFaults(path: string, outcome: MulticlassOutcome, expected: GroupExpected) {
  const { classes, confusion, unlabelled, scores } = outcome;
  const { spec, rows, labelled } = expected;
  const size = classes.length;
  if (JSON.stringify(classes) !== JSON.stringify(spec.classes))
    return [{ path: `${path}.classes`, what: 'are not the classes of the specification' }];
  if (confusion.length !== size || confusion.some((row) => row.length !== size))
    return [{ path: `${path}.confusion`, what: `is not ${size} × ${size}` }];
  return [
    ...unequal(`${path}.confusion`, 'labelled rows', { found: sum(confusion.map(sum)), expected: labelled }),
    ...unequal(`${path}.unlabelled`, 'classes', { found: unlabelled.length, expected: size }),
    ...unequal(`${path}.unlabelled`, 'rows without a label', {
      found: sum(unlabelled),
      expected: rows - labelled,
    }),
    ...(scores ? classScoreFaults(`${path}.scores`, scores, expected) : []),
  ];
}

/** Faults of an outcome: its counts against the rows and labels of its group, its shape against the specification. */
export function outcomeFaults(path: string, outcome: Outcome, expected: GroupExpected): readonly Fault[] {
  switch (outcome.task) {
    case 'binary':
      return binaryFaults(path, outcome, expected);
    case 'multiclass':
      return multiclassFaults(path, outcome, expected);
    case 'regression':
      return regressionFaults(path, outcome, expected);
  }
}
