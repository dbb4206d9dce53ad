import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import type {
  BinaryOutcome,
  MulticlassOutcome,
  Outcome,
  RegressionOutcome,
} from '#domain/profile/outcome.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { ValueSketch } from '#domain/profile/value-sketch.ts';
import { classes, type Task } from './seeded-log.test-kit.ts';
import { indexOn, moments, type Sql } from './sql.test-kit.ts';

// Outcomes as SQL says them, in the kernel's own shape.

const countIf = (condition: string) => `count(*) FILTER (WHERE ${condition})::DOUBLE`;
// Said for NULL apart, because greatest and least pass over it.
const surprise = (score: string) =>
  `CASE WHEN (${score}) IS NOT NULL THEN -ln(greatest(1e-15, least(1e0 - 1e-15, ${score}))) END`;

/** @param actual 1, 0 or NULL, in SQL. */
async function tableInSql(
  sql: Sql,
  { score, actual }: { score: string; actual: string },
  { scoreBins: bins, exactScores: exactUpTo }: ProfileSpec,
): Promise<ScoreTable> {
  const { distinct } = await sql.one(`count(DISTINCT ${score})::DOUBLE AS distinct`);
  const exact = (distinct as number) <= exactUpTo;
  const key = exact ? score : `least(${bins - 1}, floor(${score} * ${bins}))::DOUBLE`;
  const rows = await sql.all(
    `${key} AS key, ${countIf(`${actual} = 0`)} AS negative, ${countIf(`${actual} = 1`)} AS positive,
      ${countIf(`${actual} IS NULL`)} AS unlabelled`,
    `${score} IS NOT NULL GROUP BY key`,
  );
  const column = (name: string) => rows.map((row) => row[name] as number);
  return {
    bins,
    exactUpTo,
    exact,
    keys: column('key'),
    negative: column('negative'),
    positive: column('positive'),
    unlabelled: column('unlabelled'),
  };
}

async function binaryInSql(sql: Sql, spec: ProfileSpec): Promise<BinaryOutcome> {
  const decisions = await sql.one(`${countIf('yes = 1 AND came = 1')} AS "truePositive",
    ${countIf('yes = 1 AND came = 0')} AS "falsePositive", ${countIf('yes = 0 AND came = 1')} AS "falseNegative",
    ${countIf('yes = 0 AND came = 0')} AS "trueNegative", ${countIf('yes = 1 AND came IS NULL')} AS "unlabelledPositive",
    ${countIf('yes = 0 AND came IS NULL')} AS "unlabelledNegative"`);
  const sums = await sql.one(`${moments('CASE WHEN came IS NOT NULL THEN score END')} AS labelled,
    ${moments('CASE WHEN came IS NULL THEN score END')} AS unlabelled,
    ${moments('pow(score - came, 2)')} AS "squaredError",
    ${moments(surprise('CASE came WHEN 1 THEN score WHEN 0 THEN 1 - score END'))} AS "logLoss"`);
  const table = await tableInSql(sql, { score: 'score', actual: 'came' }, spec);
  return { task: 'binary', decisions, scores: { table, ...sums } } as unknown as BinaryOutcome;
}

async function multiclassInSql(sql: Sql, spec: ProfileSpec): Promise<MulticlassOutcome> {
  const numbers = classes.map((_, k) => k);
  const cells = async (actual: string) => {
    const row = await sql.one(
      numbers.map((k) => `${countIf(`said = ${k} AND was ${actual}`)} AS c${k}`).join(),
    );
    return Object.values(row) as number[];
  };
  const perClass = (name: string, condition: string) =>
    `[${numbers.map((k) => moments(`CASE WHEN was ${condition} THEN score${k} END`)).join()}] AS ${name}`;
  const chosen = numbers.map((k) => moments(`CASE WHEN said = ${k} THEN score${k} END`)).join();
  const distance = numbers.map((k) => `pow(score${k} - (was = ${k})::INTEGER, 2)`).join(' + ');
  const sums =
    await sql.one(`${perClass('labelled', 'IS NOT NULL')}, ${perClass('unlabelled', 'IS NULL')}, [${chosen}] AS chosen,
    ${moments(distance)} AS "squaredError",
    ${moments(`CASE WHEN ${distance} IS NOT NULL THEN ${surprise('[score0, score1, score2][was + 1]')} END`)} AS "logLoss"`);
  const tables: ScoreTable[] = [];
  for (const k of numbers)
    tables.push(await tableInSql(sql, { score: `score${k}`, actual: `(was = ${k})::INTEGER` }, spec));
  return {
    task: 'multiclass',
    classes,
    confusion: [await cells('= 0'), await cells('= 1'), await cells('= 2')],
    unlabelled: await cells('IS NULL'),
    scores: { tables, ...sums },
  } as unknown as MulticlassOutcome;
}

/** The keys of a DDSketch of 1 % accuracy from 1e-9 on, written out as in its paper. */
async function sketchInSql(sql: Sql, x: string): Promise<ValueSketch> {
  const logGamma = 'ln(1.01e0 / 0.99e0)';
  const key = `CASE WHEN abs(${x}) < 1e-9 THEN 0
    ELSE sign(${x}) * (ceil(ln(abs(${x})) / ${logGamma}) - ceil(ln(1e-9) / ${logGamma}) + 1) END::DOUBLE`;
  const rows = await sql.all(`${key} AS key, count(*)::DOUBLE AS n`, `${x} IS NOT NULL GROUP BY key`);
  return { keys: rows.map((row) => row['key'] as number), counts: rows.map((row) => row['n'] as number) };
}

async function regressionInSql(sql: Sql, { valueEdges }: ProfileSpec): Promise<RegressionOutcome> {
  const edges = valueEdges ?? [];
  const error = '(predicted - actual)';
  const sums = await sql.one(`${moments('CASE WHEN actual IS NOT NULL THEN predicted END')} AS predicted,
    ${moments('actual')} AS actual, coalesce(covar_pop(predicted, actual) * count(actual), 0) AS "coMoment",
    ${moments('CASE WHEN actual IS NULL THEN predicted END')} AS unlabelled, ${moments(error)} AS error,
    ${moments(`abs(${error})`)} AS "absoluteError", ${moments(`pow(${error}, 2)`)} AS "squaredError",
    ${moments(`CASE WHEN actual <> 0 THEN abs(${error} / actual) END`)} AS "percentageError",
    ${countIf('actual = 0')} AS "zeroActuals",
    ${moments('CASE WHEN predicted > -1 AND actual > -1 THEN pow(ln(1 + predicted) - ln(1 + actual), 2) END')} AS "squaredLogError",
    ${countIf('actual IS NOT NULL AND (predicted <= -1 OR actual <= -1)')} AS "belowMinusOne"`);
  const cells = await sql.all(
    `${indexOn(edges, 'predicted')}::DOUBLE AS p, ${indexOn(edges, 'actual')}::DOUBLE AS a, count(*)::DOUBLE AS n, fsum(abs(${error})) AS e`,
    'actual IS NOT NULL GROUP BY p, a',
  );
  return {
    task: 'regression',
    ...sums,
    errors: await sketchInSql(sql, error),
    predictions: await sketchInSql(sql, 'predicted'),
    actuals: await sketchInSql(sql, 'actual'),
    grid: { edges, cells: cells.map(({ p, a, n, e }) => [p, a, n, e]) },
  } as unknown as RegressionOutcome;
}

/** What some rows of the table `log` say about predicted against actual, per task. */
export const outcomeInSql: Readonly<Record<Task, (sql: Sql, spec: ProfileSpec) => Promise<Outcome>>> = {
  binary: binaryInSql,
  multiclass: multiclassInSql,
  regression: regressionInSql,
};
