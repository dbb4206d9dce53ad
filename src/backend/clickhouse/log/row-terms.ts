import { dayMs } from '#domain/time/instant.ts';
import type { Period } from '#domain/time/chunk-rule.ts';
import { instantOf, nameOf, numberOf } from '#backend/clickhouse/sql/column-terms.ts';
import { alias, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { className } from '#profiling/log/class-column.ts';
import { periodNumbers } from '#profiling/log/log-part.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import type { ActualsJoin } from './actuals-join.ts';
import { classCodes, type ClassValues } from './class-values.ts';
import type { Named } from './group-query.ts';
import type { LogPart } from './log-tables.ts';
import { codeOf, noName } from './name-codes.ts';
import { columnOf, tableSql } from './table-schema.ts';

/** Numbers of the periods of rows that lie in none. */
export const outside = { untimed: -1, before: -2, unreadable: -3 } as const;

/** What turns rows of a table into what the kernel counts, the same for all queries. */
export interface RowContext {
  readonly mapping: Mapping;
  readonly values: ClassValues;
  readonly classes: readonly string[];
  readonly actuals: ActualsJoin | null;
}

/** The rows of one table in the words of the kernel. */
export interface RowTerms {
  readonly part: LogPart;
  /** r_at: ms since epoch, NaN without; r_p: number of the period; r_said; r_s0 …: scores, NaN without. */
  readonly plain: readonly Named[];
  /** As `plain`, with r_was, r_known (NaN where a label is not known) and r_found (1 where an actual was joined). */
  readonly labelled: readonly Named[];
  readonly from: Sql;
  /** The table with actuals that came later. */
  readonly joined: Sql;
  /** 1 for rows that can be counted, and for rows whose actual is known. */
  readonly usable: Sql;
  readonly known: Sql;
  /** Names of the score columns: one, or one a class in their order. */
  readonly scores: readonly Sql[];
  /** True when the log says when labels came. */
  readonly hasLabelTimes: boolean;
}

/** The period of each row, as the kernel decides it. */
function periodTerm({ schema, period }: LogPart, { mapping, values }: RowContext): Sql {
  if (period) return sql`${periodNumbers[period]}`;
  const { reference } = mapping;
  const { reference: inReference, analysis } = periodNumbers;
  if (!reference) return sql`${analysis}`;
  if ('column' in reference) {
    const name = nameOf(columnOf(schema, reference.column));
    const wanted = className(reference.value);
    const own = values.get(schema)?.get(reference.column) ?? [];
    const codes = new Map(own.filter((value) => className(value) === wanted).map((value) => [value, 1]));
    return name ? sql`if(${codeOf(name, codes)} = 1, ${inReference}, ${analysis})` : sql`${analysis}`;
  }
  const end = Date.parse(reference.to) + dayMs;
  const within = sql`if(r_at < ${end}, ${inReference}, ${analysis})`;
  return reference.from === undefined
    ? within
    : sql`if(r_at < ${Date.parse(reference.from)}, ${outside.before}, ${within})`;
}

function timeTerms(part: LogPart, context: RowContext): readonly Named[] {
  const { predictedAt } = context.mapping.columns;
  const period = periodTerm(part, context);
  if (predictedAt === undefined)
    return [
      ['r_at', sql`nan`],
      ['r_p', sql`toInt8(${period})`],
    ];
  const at = instantOf(columnOf(part.schema, predictedAt));
  return [
    ['r_at', at?.ms ?? sql`nan`],
    [
      'r_p',
      sql`toInt8(multiIf(isNaN(r_at), ${outside.untimed}, isInfinite(r_at), ${outside.unreadable}, ${period}))`,
    ],
  ];
}

/** Number of the calendar period of each row: days since 1970, weeks from a Monday, or months since year 0. */
export function calendarTerm({ schema }: LogPart, mapping: Mapping, period: Period): Sql {
  const day = sql`floor(r_at / ${dayMs})`;
  const at = instantOf(columnOf(schema, mapping.columns.predictedAt ?? ''));
  const terms = { day, week: sql`floor((${day} + 3) / 7)`, month: at?.month ?? sql`0` };
  return sql`toInt32(if(r_p < 0, 0, ${terms[period]}))`;
}

function scoreColumns({ mapping, classes }: RowContext): readonly string[] {
  const { score, scores } = mapping.columns;
  if (score !== undefined) return [score];
  if (!scores) return [];
  return classes.map((name) => Object.entries(scores).find(([own]) => className(own) === name)?.[1] ?? '');
}

/** What the model said: a class number, or a quantity. */
function saidTerm({ schema }: LogPart, { mapping, values, classes }: RowContext): Sql {
  const { prediction } = mapping.columns;
  if (prediction === undefined)
    return sql`toInt16(if(isNaN(r_s0), ${noName}, r_s0 >= ${mapping.threshold ?? 0.5}))`;
  const column = columnOf(schema, prediction);
  if (mapping.model.task === 'regression') return numberOf(column) ?? sql`nan`;
  const name = nameOf(column);
  const codes = classCodes(values.get(schema)?.get(prediction) ?? [], classes);
  return name ? codeOf(name, codes) : sql`toInt16(${noName})`;
}

/** The log's own column of actuals. */
function ownActual({ schema }: LogPart, { mapping, values, classes }: RowContext): Sql {
  const { actual = '' } = mapping.columns;
  const isQuantity = mapping.model.task === 'regression';
  if (!schema.columns.has(actual)) return isQuantity ? sql`nan` : sql`toInt16(${noName})`;
  const column = columnOf(schema, actual);
  if (isQuantity) return numberOf(column) ?? sql`nan`;
  const name = nameOf(column);
  return name
    ? codeOf(name, classCodes(values.get(schema)?.get(actual) ?? [], classes))
    : sql`toInt16(${noName})`;
}

function labelTerms(part: LogPart, context: RowContext): readonly Named[] {
  const { actuals, mapping } = context;
  const { labelledAt = '', predictedAt } = mapping.columns;
  const isQuantity = mapping.model.task === 'regression';
  const own = ownActual(part, context);
  const said = actuals ? sql`if(r_found = 1, joined_actuals.j_was, ${own})` : own;
  const known = isQuantity ? sql`NOT isNaN(r_was)` : sql`r_was >= 0`;
  const ownTime =
    (part.schema.columns.has(labelledAt) && instantOf(columnOf(part.schema, labelledAt))?.ms) || sql`nan`;
  const time = actuals?.hasTimes ? sql`if(r_found = 1, joined_actuals.j_at, ${ownTime})` : ownTime;
  return [
    ['r_found', actuals ? sql`toUInt8(ifNull(joined_actuals.j_found, 0))` : sql`toUInt8(0)`],
    ['r_actual', said],
    ['r_was', isQuantity ? sql`if(isInfinite(r_actual), nan, r_actual)` : sql`r_actual`],
    ['r_known', predictedAt === undefined ? sql`nan` : sql`if(${known}, ${time}, nan)`],
  ];
}

/** The rows of a table in the words of the kernel; chunks are the caller's. */
export function rowTerms(part: LogPart, context: RowContext): RowTerms {
  const { mapping, actuals } = context;
  const { schema } = part;
  const isQuantity = mapping.model.task === 'regression';
  const { labelledAt = '', predictedAt } = mapping.columns;
  const scores = scoreColumns(context).map((name, i): Named => [
    `r_s${i}`,
    numberOf(columnOf(schema, name)) ?? sql`nan`,
  ]);
  const plain: readonly Named[] = [
    ...timeTerms(part, context),
    ...scores,
    ['r_said', saidTerm(part, context)],
  ];
  return {
    part,
    plain,
    labelled: [...plain, ...labelTerms(part, context)],
    from: tableSql(schema, 'l'),
    joined: actuals ? actuals.onto(schema) : tableSql(schema, 'l'),
    usable: isQuantity ? sql`isFinite(r_said)` : sql`r_said >= 0`,
    known: isQuantity ? sql`NOT isNaN(r_was)` : sql`r_was >= 0`,
    scores: scores.map(([name]) => alias(name)),
    hasLabelTimes:
      predictedAt !== undefined && (schema.columns.has(labelledAt) || (actuals?.hasTimes ?? false)),
  };
}
