import { mergeMoments, noMoments, type Moments } from '#domain/profile/moments.ts';
import type { MulticlassScores } from '#domain/profile/outcome.ts';
import type { GroupProfile } from '#domain/profile/model-profile.ts';
import type { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { measureOf, type Measure } from '#backend/clickhouse/log/aggregates.ts';
import { momentTerms } from '#backend/clickhouse/log/moment-terms.ts';
import { allOf, joined, sql } from '#backend/clickhouse/sql/sql.ts';
import { surpriseTerm } from './count-binary.ts';
import { askGroups, type Counting, type Division, type GroupId } from './count-rows.ts';
import { countScores, noScores } from './count-scores.ts';

/** Rows with the same decision and actual. */
interface ClassRow {
  readonly said: number;
  readonly was: number;
  readonly rows: number;
  /** By class. */
  readonly scores: readonly Moments[];
  readonly squared: Moments;
  readonly loss: Moments;
}

/** Moments of each class's score, and of what it cost to be wrong, over rows with a score for every class. */
function scoreMeasures({ terms }: Counting): readonly Measure[] {
  const { scores } = terms;
  if (scores.length === 0) return [];
  const all = joined(scores, ', ');
  const distance = joined(
    scores.map((score, k) => sql`(${score} - (r_was = ${k})) * (${score} - (r_was = ${k}))`),
    ' + ',
  );
  const known = allOf([terms.known, sql`NOT arrayExists(x -> isNaN(x), [${all}])`]);
  const given = sql`arrayElement([${all}], greatest(r_was, 0) + 1)`;
  return [
    ...scores.flatMap((score, k) => momentTerms(`score${k}`, score, sql`NOT isNaN(${score})`)),
    ...momentTerms('squared', distance, known),
    ...momentTerms('loss', surpriseTerm(given), known),
  ];
}

function readRow(cells: RowCells, classes: number): ClassRow {
  const [said, was, rows] = [cells.number(), cells.number(), cells.count()];
  const scores = Array.from({ length: classes }, () => cells.moments());
  const rest = () => (classes > 0 ? cells.moments() : noMoments);
  return { said, was, rows, scores, squared: rest(), loss: rest() };
}

const merged = (rows: readonly ClassRow[], of: (row: ClassRow) => Moments | undefined): Moments =>
  rows.map((row) => of(row) ?? noMoments).reduce(mergeMoments, noMoments);

function scoresOf(rows: readonly ClassRow[], tables: MulticlassScores['tables']): MulticlassScores {
  const known = rows.filter(({ was }) => was >= 0);
  const open = rows.filter(({ was }) => was < 0);
  const byClass = (some: (k: number) => readonly ClassRow[]) =>
    tables.map((_, k) => merged(some(k), ({ scores }) => scores[k]));
  return {
    tables,
    labelled: byClass(() => known),
    unlabelled: byClass(() => open),
    squaredError: merged(known, ({ squared }) => squared),
    logLoss: merged(known, ({ loss }) => loss),
    chosen: byClass((k) => rows.filter(({ said }) => said === k)),
  };
}

function groupOf(
  rows: readonly ClassRow[],
  classes: readonly string[],
  tables: MulticlassScores['tables'] | null,
): GroupProfile {
  const count = (was: number, said: number) =>
    rows.reduce((sum, row) => sum + (row.was === was && row.said === said ? row.rows : 0), 0);
  const total = (some: readonly ClassRow[]) => some.reduce((sum, row) => sum + row.rows, 0);
  return {
    rows: total(rows),
    labelled: total(rows.filter(({ was }) => was >= 0)),
    outcome: {
      task: 'multiclass',
      classes,
      confusion: classes.map((_, was) => classes.map((__, said) => count(was, said))),
      unlabelled: classes.map((_, said) => count(-1, said)),
      scores: tables && scoresOf(rows, tables),
    },
  };
}

/** Counts the rows of a model that decides between several classes, by chunk or by segment of a chunk. */
export async function countMulticlass(
  counting: Counting,
  division: Division | null,
): Promise<ReadonlyMap<GroupId, GroupProfile>> {
  const { spec, terms } = counting;
  const classes = spec.classes ?? [];
  const shape = {
    bins: division ? spec.segmentScoreBins : spec.scoreBins,
    exactUpTo: division ? 0 : spec.exactScores,
    division,
  };
  const [groups, tables] = await Promise.all([
    askGroups(counting, {
      name: 'decisions',
      keys: [
        ['said', sql`r_said`],
        ['was', sql`r_was`],
      ],
      measures: [['n', measureOf('count')], ...scoreMeasures(counting)],
      labelled: true,
      division,
    }),
    Promise.all(
      terms.scores.map((score, k) => {
        const column = {
          name: `scores ${k}`,
          score,
          positive: sql`r_was = ${k}`,
          negative: sql`r_was >= 0 AND r_was != ${k}`,
          open: sql`r_was < 0`,
        };
        return countScores(counting, column, shape);
      }),
    ),
  ]);
  return new Map(
    [...groups].map(([id, cells]) => {
      const rows = cells.map((row) => readRow(row, terms.scores.length));
      const own = terms.scores.length > 0 ? tables.map((table) => table.get(id) ?? noScores(shape)) : null;
      return [id, groupOf(rows, classes, own)];
    }),
  );
}
