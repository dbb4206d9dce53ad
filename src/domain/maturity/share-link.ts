import { isoDate, type Instant } from '#domain/time/instant.ts';
import { letterOf } from './answer-letters.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { contextIds, contextKinds, isContextId, type ContextKind, type ContextValue } from './context.ts';
import { criterionAt, dimensionIds, isDimensionId, levels } from './dimension.ts';
import type { Edition } from './edition.ts';
import type { ReadResult } from './json-reader.ts';
import { marksOf } from './mark.ts';
import { readAssessment } from './read-assessment.ts';

/** Characters of the longest link that is read. */
const longestLink = 4000;

/**
 * The part of a link after `#`: edition, day, circumstances and answers in letters. Neither notes nor evidence nor
 * names of people; what has evidence today is only said to have it.
 */
export function shareFragment(edition: Edition, record: AssessmentRecord, now: Instant): string {
  const marks = marksOf(edition, { ...record, now });
  const params = new URLSearchParams({ edition: edition.id, on: isoDate(now) });
  if (record.model !== '') params.set('model', record.model);
  for (const id of contextIds) {
    const value = record.context[id];
    if (value !== undefined) params.set(id, String(value));
  }
  for (const dimension of dimensionIds)
    params.set(dimension, levels.map((level) => letterOf(marks[criterionAt(dimension, level)])).join(''));
  return params.toString();
}

/** What a value in a link stands for; text that is neither yes, no nor a number is checked as such later. */
function contextValue(kind: ContextKind, text: string): ContextValue {
  if (kind.kind === 'yes-no') return text === 'true' ? true : text === 'false' ? false : text;
  if (kind.kind === 'choice') return text;
  // Only what a number writes of itself is one: nothing else is ever put into a link.
  return String(Number(text)) === text ? Number(text) : text;
}

/** What a link holds: the answers, and the day they were true. */
export interface SharedAnswers {
  readonly record: AssessmentRecord;
  /** ISO date; null where the link does not say. */
  readonly on: string | null;
}

/**
 * The inverse of {@link shareFragment}, for links that may have been cut, edited or made up. Never throws; anything
 * that is not known is a fault, and nothing of the link is used then.
 */
export function readShareFragment(fragment: string): ReadResult<SharedAnswers> {
  const refuse = (what: string): ReadResult<SharedAnswers> => ({
    ok: false,
    faults: [{ path: 'link', what }],
  });
  if (fragment.length > longestLink)
    return refuse(`has ${fragment.length} characters, and may have ${longestLink}`);
  const params = [...new URLSearchParams(fragment)];
  const names = params.map(([name]) => name);
  if (new Set(names).size < names.length) return refuse('says something twice');
  if (!names.includes('edition')) return refuse('names no edition; it may have been cut off');
  const missing = dimensionIds.find((id) => !names.includes(id));
  if (missing !== undefined) return refuse(`has no answers for ${missing}; it may have been cut off`);
  const rest = params.filter(([name]) => !['edition', 'on', 'model'].includes(name));
  const unknown = rest.find(([name]) => !isContextId(name) && !isDimensionId(name));
  if (unknown) return refuse(`holds “${unknown[0].slice(0, 40)}”, which is not known here`);
  const context = rest.flatMap(([name, text]) =>
    isContextId(name) ? [[name, contextValue(contextKinds[name], text)]] : [],
  );
  const given = new Map(params);
  const read = readAssessment(
    {
      edition: given.get('edition'),
      model: given.get('model') ?? '',
      context: Object.fromEntries(context) as object,
      answers: Object.fromEntries(rest.filter(([name]) => isDimensionId(name))),
    },
    '',
  );
  if (!read.ok) return read;
  const on = given.get('on') ?? null;
  return {
    ok: true,
    value: { record: read.value, on: on !== null && /^\d{4}-\d\d-\d\d$/.test(on) ? on : null },
  };
}
