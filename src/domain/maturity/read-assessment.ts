import { instantOfIso, type Instant } from '#domain/time/instant.ts';
import { answerLetters, answersOfLetters } from './answer-letters.ts';
import {
  answerValues,
  plainAnswer,
  type Answer,
  type Answers,
  type AnswerValue,
  type Evidence,
} from './answer.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { contextKinds, fitsContext, isContextId, type Context, type ContextKind } from './context.ts';
import { isCriterionId, isDimensionId } from './dimension.ts';
import {
  found,
  isRecord,
  optional,
  readDocument,
  readFields,
  readList,
  readOneOf,
  readText,
  type Fault,
  type Read,
  type ReadResult,
} from './json-reader.ts';

/** Characters of one note, reason or description of evidence. */
export const longestNote = 4000;
/** Characters of a whole file. */
export const longestFile = 2_000_000;

const note = readText({ most: longestNote });
const name = readText({ most: 200 });

/** A day (`2026-03-31`) or an instant of ISO 8601 in UTC. */
const readInstant: Read<Instant | null> = (value, path, faults) => {
  if (value === null) return null;
  const at = typeof value === 'string' ? instantOfIso(value) : null;
  if (at === null) faults.push({ path, what: `must be a date such as "2026-03-31", ${found(value)}` });
  return at;
};

const evidenceFields = readFields({
  text: optional(note),
  link: optional(readText({ most: 2000 })),
  date: optional(readInstant),
});

const readEvidence: Read<Evidence | 'stated' | null> = (value, path, faults) => {
  if (value === null || value === 'stated') return value;
  const { text = '', link = '', date = null } = evidenceFields(value, path, faults);
  return { text, link, date };
};

const answerFields = readFields({
  value: readOneOf<AnswerValue>(answerValues),
  evidence: optional(readEvidence),
  note: optional(note),
  reason: optional(note),
  since: optional(readInstant),
});

/** An answer as an object, or as its word alone. */
const readAnswer: Read<Answer> = (value, path, faults) => {
  if (typeof value === 'string')
    return plainAnswer(readOneOf<AnswerValue>(answerValues)(value, path, faults));
  const {
    evidence = null,
    note: text = '',
    reason = '',
    since = null,
    ...rest
  } = answerFields(value, path, faults);
  return { ...rest, evidence, note: text, reason, since };
};

/** Answers of a dimension in letters (`DAT: "EEynn"`), or by criterion (`DAT.1: {…}`). */
export const readAnswers: Read<Answers> = (value, path, faults) => {
  if (!isRecord(value)) {
    faults.push({ path, what: `must be an object, ${found(value)}` });
    return {};
  }
  const parts = Object.entries(value).map(([key, given]): Answers => {
    const at = `${path}.${key.slice(0, 40)}`;
    if (isCriterionId(key)) return { [key]: readAnswer(given, at, faults) };
    if (!isDimensionId(key)) {
      faults.push({ path: at, what: 'there is no such criterion' });
      return {};
    }
    const answers = typeof given === 'string' ? answersOfLetters(key, given) : null;
    if (!answers)
      faults.push({
        path: at,
        what: `must be five of the letters ${answerLetters.join(' ')}, ${found(given)}`,
      });
    return answers ?? {};
  });
  return Object.assign({}, ...parts) as Answers;
};

function demandOf(kind: ContextKind): string {
  switch (kind.kind) {
    case 'yes-no':
      return 'true or false';
    case 'choice':
      return kind.values.map((value) => `"${value}"`).join(' or ');
    case 'count':
      return `a whole number from 0 to ${kind.most}`;
    case 'days':
      return `a number of days${kind.positive ? ' above 0' : ''}, or ${kind.words.map((word) => `"${word}"`).join(' or ')}`;
  }
}

export const readContext: Read<Context> = (value, path, faults) => {
  if (!isRecord(value)) {
    faults.push({ path, what: `must be an object, ${found(value)}` });
    return {};
  }
  const entries = Object.entries(value).flatMap(([id, given]): [string, unknown][] => {
    const at = `${path}.${id.slice(0, 40)}`;
    if (!isContextId(id)) {
      faults.push({ path: at, what: 'is not known here' });
      return [];
    }
    const kind: ContextKind = contextKinds[id];
    const meant = given === null && kind.kind === 'days' ? kind.missing : given;
    if (!fitsContext(id, meant))
      faults.push({ path: at, what: `must be ${demandOf(kind)}, ${found(given)}` });
    return [[id, meant]];
  });
  return Object.fromEntries(entries);
};

const editionId = readText({ least: 1, most: 60 });

const snapshot = readFields({
  name,
  at: (value, path, faults) => readInstant(value, path, faults) ?? 0,
  edition: editionId,
  context: readContext,
  answers: readAnswers,
});

const fields = readFields({
  format: optional(readOneOf(['plumbline-assessment'])),
  version: optional(readOneOf([1])),
  edition: optional(editionId),
  model: optional(name),
  title: optional(name),
  respondent: optional(name),
  context: readContext,
  answers: readAnswers,
  snapshots: optional(readList(snapshot, { most: 100 })),
});

/** Names that some programs take for more than names. */
const poisonous = ['__proto__', 'constructor', 'prototype'];

/** Of the document itself only what is known is read; other fields may come from newer programs. */
function knownPart(json: unknown, faults: Fault[]): unknown {
  if (!isRecord(json)) return json;
  for (const key of Object.keys(json).filter((given) => poisonous.includes(given)))
    faults.push({ path: key, what: 'is not allowed as a name' });
  const known = [
    'format',
    'version',
    'edition',
    'model',
    'title',
    'respondent',
    'context',
    'answers',
    'snapshots',
  ];
  return Object.fromEntries(known.filter((key) => Object.hasOwn(json, key)).map((key) => [key, json[key]]));
}

/**
 * A JSON value as an assessment: the full form, or the short one with letters by dimension.
 * @param current id of the edition that is meant where the file names none.
 */
export function readAssessment(json: unknown, current: string): ReadResult<AssessmentRecord> {
  return readDocument((value, path, faults) => {
    const { format: _, version: __, ...read } = fields(knownPart(value, faults), path, faults);
    return { edition: current, model: '', title: '', respondent: '', snapshots: [], ...read };
  }, json);
}

/** Text of a file as JSON; null for none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Text of a file as an assessment. Never throws. */
export function readAssessmentText(text: string, current: string): ReadResult<AssessmentRecord> {
  if (text.length > longestFile)
    return {
      ok: false,
      faults: [{ path: '', what: `has ${text.length} characters, and may have ${longestFile}` }],
    };
  const json = parseJson(text);
  if (json === undefined) return { ok: false, faults: [{ path: '', what: 'is not JSON, or was cut off' }] };
  return readAssessment(json, current);
}
