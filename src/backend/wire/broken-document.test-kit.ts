import { BackendError } from '#backend/errors.ts';
import type { Task } from '#domain/profile/outcome.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { parseProfileDocument } from './parse-document.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A sound document: two reference weeks and two analysis weeks of a hundred rows, the last of them half labelled. */
export function soundDocument(task: Task): Json {
  const labelled = (week: number) => (week === 1 ? 0.5 : 1);
  const profile = aProfile({ model: { task }, rows: 100, referenceWeeks: 2, analysisWeeks: 2, labelled });
  return JSON.parse(JSON.stringify({ format: 'plumbline-profile', version: 1, profile })) as Json;
}

function replaced(json: Json, [key, ...rest]: readonly string[], value: Json | undefined): Json {
  if (key === undefined) return value ?? null;
  if (Array.isArray(json))
    return json.map((item: Json, i): Json => (String(i) === key ? replaced(item, rest, value) : item));
  const { [key]: old = null, ...others } = json as { readonly [name: string]: Json };
  return rest.length === 0 && value === undefined ? others : { ...others, [key]: replaced(old, rest, value) };
}

/**
 * The document with another value at a path.
 * @param path `profile.chunks.1.rows`; empty for the whole document.
 * @param value undefined takes the field out.
 */
export const broken = (json: Json, path: string, value: Json | undefined): Json =>
  replaced(json, path === '' ? [] : path.split('.'), value);

/** Where and why a document is refused as malformed; `accepted` when it is not. */
export function refusal(json: Json): string {
  try {
    parseProfileDocument(json, 'a.json');
  } catch (error) {
    if (error instanceof BackendError && error.kind === 'malformed') return error.message;
    throw error;
  }
  return 'accepted';
}
