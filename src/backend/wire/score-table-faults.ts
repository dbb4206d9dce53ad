import type { ScoreTable } from '#domain/profile/score-table.ts';
import { disordered, sum, unequal, type Fault } from './fault.ts';

/** What the rest of the document says of a score table. */
export interface ExpectedTable {
  readonly bins: number;
  readonly exactUpTo: number;
  /** Rows with a score: labelled and not. */
  readonly labelled: number;
  readonly unlabelled: number;
}

function keyFaults(path: string, { keys, exact, bins, exactUpTo }: ScoreTable): readonly Fault[] {
  const misplaced = keys.findIndex((key) =>
    exact ? key < 0 || key > 1 : !Number.isInteger(key) || key < 0 || key >= bins,
  );
  if (misplaced >= 0)
    return [
      {
        path: `${path}.keys[${misplaced}]`,
        what: exact ? 'is no score from 0 to 1' : `is no number of one of ${bins} bins`,
      },
    ];
  if (exact && keys.length > exactUpTo)
    return [{ path: `${path}.keys`, what: `holds ${keys.length} scores, at most ${exactUpTo} are kept` }];
  return disordered(`${path}.keys`, keys);
}

/** Faults of a score table: columns, keys, bins, and totals against the rows that have a score. */
export function scoreTableFaults(path: string, table: ScoreTable, expected: ExpectedTable): readonly Fault[] {
  const { keys, negative, positive, unlabelled } = table;
  if ([negative, positive, unlabelled].some(({ length }) => length !== keys.length))
    return [{ path, what: 'the columns of the score table differ in length' }];
  const { bins, exactUpTo } = expected;
  return [
    ...unequal(`${path}.bins`, 'bins of the specification', { found: table.bins, expected: bins }),
    ...unequal(`${path}.exactUpTo`, 'exact scores of the specification', {
      found: table.exactUpTo,
      expected: exactUpTo,
    }),
    ...keyFaults(path, table),
    ...unequal(path, 'labelled rows with a score', {
      found: sum(negative) + sum(positive),
      expected: expected.labelled,
    }),
    ...unequal(path, 'rows with a score and no label', {
      found: sum(unlabelled),
      expected: expected.unlabelled,
    }),
  ];
}
