import { mergeMoments, noMoments, type Moments } from '#domain/profile/moments.ts';
import type { BinaryOutcome, BinaryScores } from '#domain/profile/outcome.ts';
import type { GroupProfile } from '#domain/profile/model-profile.ts';
import type { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { measureOf } from '#backend/clickhouse/log/aggregates.ts';
import { momentTerms } from '#backend/clickhouse/log/moment-terms.ts';
import { allOf, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { logClip } from '#profiling/kernel/binary-counter.ts';
import { askGroups, type Counting, type Division, type GroupId } from './count-rows.ts';
import { countScores, noScores } from './count-scores.ts';

/** −ln of a score, kept away from 0 and 1 as the kernel does. */
export const surpriseTerm = (score: Sql): Sql =>
  sql`-log(least(${1 - logClip}, greatest(${logClip}, ${score})))`;

/** Rows with the same decision and actual. */
interface DecisionRow {
  readonly said: number;
  readonly was: number;
  readonly rows: number;
  readonly score: Moments;
  readonly squared: Moments;
  readonly loss: Moments;
}

function readRow(cells: RowCells, hasScores: boolean): DecisionRow {
  const [said, was, rows] = [cells.number(), cells.number(), cells.count()];
  const read = () => (hasScores ? cells.moments() : noMoments);
  return { said, was, rows, score: read(), squared: read(), loss: read() };
}

async function decisionRows(
  counting: Counting,
  division: Division | null,
): Promise<ReadonlyMap<GroupId, readonly DecisionRow[]>> {
  const [score] = counting.terms.scores;
  const measures = score
    ? (() => {
        const scored = sql`NOT isNaN(${score})`;
        const known = allOf([scored, counting.terms.known]);
        const error = sql`(${score} - r_was)`;
        return [
          ...momentTerms('score', score, scored),
          ...momentTerms('squared', sql`${error} * ${error}`, known),
          ...momentTerms('loss', surpriseTerm(sql`if(r_was = 1, ${score}, 1 - ${score})`), known),
        ];
      })()
    : [];
  const groups = await askGroups(counting, {
    name: 'decisions',
    keys: [
      ['said', sql`r_said`],
      ['was', sql`r_was`],
    ],
    measures: [['n', measureOf('count')], ...measures],
    labelled: true,
    division,
  });
  return new Map(
    [...groups].map(([id, rows]) => [id, rows.map((cells) => readRow(cells, score !== undefined))]),
  );
}

const merged = (rows: readonly DecisionRow[], of: (row: DecisionRow) => Moments): Moments =>
  rows.map(of).reduce(mergeMoments, noMoments);

function outcomeOf(rows: readonly DecisionRow[], table: BinaryScores['table'] | null): BinaryOutcome {
  const count = (said: number, was: number) =>
    rows.reduce((sum, row) => sum + (row.said === said && row.was === was ? row.rows : 0), 0);
  const known = rows.filter(({ was }) => was >= 0);
  return {
    task: 'binary',
    decisions: {
      truePositive: count(1, 1),
      falsePositive: count(1, 0),
      falseNegative: count(0, 1),
      trueNegative: count(0, 0),
      unlabelledPositive: count(1, -1),
      unlabelledNegative: count(0, -1),
    },
    scores: table && {
      table,
      labelled: merged(known, ({ score }) => score),
      unlabelled: merged(
        rows.filter(({ was }) => was < 0),
        ({ score }) => score,
      ),
      squaredError: merged(known, ({ squared }) => squared),
      logLoss: merged(known, ({ loss }) => loss),
    },
  };
}

/** Counts the rows of a yes/no model, by chunk or by segment of a chunk. */
export async function countBinary(
  counting: Counting,
  division: Division | null,
): Promise<ReadonlyMap<GroupId, GroupProfile>> {
  const { spec, terms } = counting;
  const [score] = terms.scores;
  const shape = {
    bins: division ? spec.segmentScoreBins : spec.scoreBins,
    exactUpTo: division ? 0 : spec.exactScores,
    division,
  };
  const column = score && {
    name: 'scores',
    score,
    positive: sql`r_was = 1`,
    negative: sql`r_was = 0`,
    open: sql`r_was < 0`,
  };
  const [groups, tables] = await Promise.all([
    decisionRows(counting, division),
    column ? countScores(counting, column, shape) : null,
  ]);
  return new Map(
    [...groups].map(([id, rows]) => {
      const total = (of: readonly DecisionRow[]) => of.reduce((sum, row) => sum + row.rows, 0);
      const table = tables && (tables.get(id) ?? noScores(shape));
      return [
        id,
        {
          rows: total(rows),
          labelled: total(rows.filter(({ was }) => was >= 0)),
          outcome: outcomeOf(rows, table),
        },
      ];
    }),
  );
}
