import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** `profile.chunks[3].rows`; the document itself when the path is empty. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  ) || 'the document';

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );
}

/** What stands there, short enough for a sentence. */
function found(value: unknown): string {
  if (value === undefined) return 'is missing';
  const text = JSON.stringify(value);
  return `is ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`;
}

function demand(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'custom':
      return issue.message;
    default:
      return 'is not known';
  }
}

/** One fault of a document in words: where, what must stand there, and what does. */
export const issueText = (issue: Issue, json: unknown): string =>
  `${pathText(issue.path)}: ${demand(issue)}, ${found(valueAt(json, issue.path))}`;
