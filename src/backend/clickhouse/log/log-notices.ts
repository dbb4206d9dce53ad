import { outcomeNotices } from '#profiling/log/outcome-notices.ts';
import type { NoticeBook } from '#profiling/log/notice-book.ts';
import type { ActualsFacts } from './actuals-join.ts';
import type { LogChunk } from './log-chunks.ts';
import type { LogTables } from './log-tables.ts';
import type { Overview } from './overview.ts';

const sum = (overviews: readonly Overview[], of: (overview: Overview) => number) =>
  overviews.reduce((total, overview) => total + of(overview), 0);

function rowNotices(overviews: readonly Overview[], notices: NoticeBook): void {
  notices.warn(
    'times-missing',
    sum(overviews, ({ untimed }) => untimed),
    (count) => `${count} rows have no time and are left out.`,
  );
  notices.inform(
    'before-reference',
    sum(overviews, ({ beforeReference }) => beforeReference),
    (count) => `${count} rows lie before the reference period and are left out.`,
  );
  notices.warn(
    'scores-missing',
    sum(overviews, ({ withoutScore }) => withoutScore),
    (count) => `${count} rows have no score (empty or NaN) and are left out of what needs scores.`,
  );
  notices.warn(
    'predictions-missing',
    sum(overviews, ({ unusable }) => unusable),
    (count) => `${count} rows have no usable prediction (empty, NaN or infinite) and are left out.`,
  );
  notices.warn(
    'actuals-infinite',
    sum(overviews, ({ infiniteActuals }) => infiniteActuals),
    (count) => `${count} actuals are infinite and count as not known.`,
  );
}

function actualsNotices(
  { rows, ids, schema }: ActualsFacts,
  overviews: readonly Overview[],
  notices: NoticeBook,
): void {
  notices.warn(
    'actuals-replaced',
    rows - ids,
    (count) => `${count} actuals came again for an id that had one; the later one counts.`,
  );
  // Ids that come twice in the log are counted twice here; they are told apart from this.
  notices.warn(
    'actuals-unmatched',
    Math.max(0, ids - sum(overviews, ({ joined }) => joined)),
    (count) =>
      `${count} actuals of ${schema.table} have an id that no row of the log has; check columns.id if these are many.`,
  );
}

function featureNotices(
  { parts, features, skipped }: LogTables,
  overviews: readonly Overview[],
  notices: NoticeBook,
): void {
  if (skipped.length > 0)
    notices.tell('features-skipped', `Columns of lists or records cannot be watched: ${skipped.join(', ')}.`);
  for (const [i, { schema }] of parts.entries())
    for (const { name } of features.filter((feature) => !schema.columns.has(feature.name)))
      notices.warn(
        `feature-absent-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
        overviews[i]?.rows ?? 0,
        (count) =>
          `${schema.table} has no column "${name}": the feature counts as missing in its ${count} rows.`,
      );
}

/** Labelled rows per actual class. */
const actualCounts = ({ facts }: LogChunk, classes: readonly string[]): readonly number[] =>
  classes.map((_, actual) =>
    facts.groups.reduce((total, { was, rows }) => total + (was === actual ? rows : 0), 0),
  );

/** Rows of a chunk whose actual is known. */
export const labelledRows = ({ groups }: LogChunk['facts']): number =>
  groups.reduce((total, { was, rows }) => total + (was >= 0 ? rows : 0), 0);

/** What the reader of the numbers should know of the log as a whole, as the kernel says it. */
export function logNotices(
  {
    tables,
    overviews,
    chunks,
    classes,
    actuals,
  }: {
    readonly tables: LogTables;
    readonly overviews: readonly Overview[];
    readonly chunks: readonly LogChunk[];
    readonly classes: readonly string[];
    readonly actuals: ActualsFacts | null;
  },
  notices: NoticeBook,
): void {
  rowNotices(overviews, notices);
  if (actuals) actualsNotices(actuals, overviews, notices);
  featureNotices(tables, overviews, notices);
  const known = chunks.map((chunk) => ({
    period: chunk.period,
    rows: chunk.facts.usable,
    labelled: labelledRows(chunk.facts),
    actuals: actualCounts(chunk, classes),
  }));
  outcomeNotices(known, tables.mapping, notices);
}
