import type * as z from 'zod/mini';
import type { Mapping } from './mapping-schema.ts';

/** What is wrong in a mapping, and where: a path such as `columns.score`. */
export interface MappingFault {
  readonly path: string;
  readonly what: string;
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function wordsOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return `does not know ${issue.keys.join(', ')}.`;
  if (value === undefined) return 'is missing.';
  if (issue.code === 'invalid_type') return `must be of type ${issue.expected}.`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'must not be empty.';
  if (issue.code === 'too_small') return `must be at least ${String(issue.minimum)}.`;
  if (issue.code === 'too_big') return `must be at most ${String(issue.maximum)}.`;
  return `${issue.message}.`;
}

/** The first issue of the schema in words. */
export function schemaFault(issues: readonly z.core.$ZodIssue[], json: unknown): MappingFault {
  const [issue] = issues;
  if (!issue) return { path: '', what: 'is not valid.' };
  return { path: pathText(issue.path), what: wordsOf(issue, valueAt(json, issue.path)) };
}

type Rule = (mapping: Mapping) => readonly [isFault: boolean, path: string, what: string];

/** What no single field can say: which belong together. */
const rules: readonly Rule[] = [
  ({ files }) => [
    files.log === undefined && files.reference === undefined,
    'files',
    'name a log, and the file of its reference period if that is another one.',
  ],
  ({ files }) => [
    files.log !== undefined && files.analysis !== undefined,
    'files',
    'name the log once: as log, or as analysis beside a reference.',
  ],
  ({ files, reference }) => [
    files.reference !== undefined && reference !== undefined,
    'reference',
    'is for a single log; files.reference already says which rows are the reference.',
  ],
  ({ columns, reference }) => [
    reference !== undefined && 'to' in reference && columns.predictedAt === undefined,
    'reference',
    'dates need columns.predictedAt.',
  ],
  ({ reference }) => [
    reference !== undefined && 'to' in reference && (reference.from ?? '') > reference.to,
    'reference',
    'from lies after to.',
  ],
  ({ columns, chunk }) => [
    columns.predictedAt === undefined && !chunk.includes(':'),
    'chunk',
    'cuts by time, which needs columns.predictedAt; without it cut by rows:N or count:N.',
  ],
  ({ files, columns }) => [
    files.actuals !== undefined && (columns.id === undefined || columns.actual === undefined),
    'files.actuals',
    'needs columns.id and columns.actual to join by.',
  ],
  ({ model }) => [
    model.task === 'binary' && model.positive === undefined,
    'model.positive',
    'is needed for a binary model: the value that counts as positive.',
  ],
  ({ model, columns }) => [
    model.task !== 'binary' && columns.score !== undefined,
    'columns.score',
    'is for binary models; multiclass models have columns.scores.',
  ],
  ({ model, columns }) => [
    model.task !== 'multiclass' && columns.scores !== undefined,
    'columns.scores',
    'is for multiclass models; binary models have columns.score.',
  ],
  ({ model, columns }) => [
    columns.prediction === undefined && (model.task !== 'binary' || columns.score === undefined),
    'columns.prediction',
    'is needed: without it there is nothing to compare with the actual.',
  ],
  ({ model, columns, threshold }) => [
    threshold !== undefined && (model.task !== 'binary' || columns.prediction !== undefined),
    'threshold',
    'decides for binary models without columns.prediction only.',
  ],
];

/** The first contradiction between fields of a mapping; null when there is none. */
export function contradiction(mapping: Mapping): MappingFault | null {
  for (const rule of rules) {
    const [isFault, path, what] = rule(mapping);
    if (isFault) return { path, what };
  }
  return null;
}
