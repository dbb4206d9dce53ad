import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { className } from './class-column.ts';
import type { NoticeBook } from './notice-book.ts';

/** Of a yes/no model: negative first. A log that never shows the other class gets a name for it. */
function binaryClasses(mapping: Mapping, seen: ReadonlySet<string>, notices: NoticeBook): readonly string[] {
  const positive = className(mapping.model.positive ?? '');
  const negative = [...seen].find((name) => name !== positive);
  if (!seen.has(positive) && seen.size > 0)
    notices.tell(
      'no-positive',
      `No prediction and no actual is "${positive}", the positive class; check model.positive in the mapping.`,
    );
  return [negative ?? `not ${positive}`, positive];
}

/**
 * Names of a model's classes in the order of its profile: those of columns.scores, else those that were seen, sorted.
 * @param seen distinct values of prediction and actual.
 */
export function modelClasses(
  mapping: Mapping,
  seen: ReadonlySet<string>,
  notices: NoticeBook,
): readonly string[] {
  const { task } = mapping.model;
  if (task === 'regression') return [];
  if (task === 'binary') return binaryClasses(mapping, seen, notices);
  const named = Object.keys(mapping.columns.scores ?? {}).map(className);
  return named.length > 0 ? named : [...seen].toSorted();
}
