import * as z from 'zod/mini';
import { BackendError } from '#backend/errors.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { countFaults } from './count-faults.ts';
import { documentSchema, indexSchema, type ProfileIndex } from './profile-schema.ts';

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );

function versionOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
}

/** Parses by a schema. @throws BackendError `malformed` with the path of the first fault. */
export function parseWire<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
  source: string,
): z.infer<Schema> {
  const version = versionOf(json);
  if (typeof version === 'number' && version !== 1)
    throw new BackendError(
      'malformed',
      `${source} is of version ${version}; this Plumbline reads version 1.`,
    );
  const parsed = z.safeParse(schema, json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BackendError(
    'malformed',
    `${source}: ${pathText(issue?.path ?? []) || 'the document'}: ${issue?.message ?? 'not valid'}`,
  );
}

/**
 * A model's document as a profile, checked field by field and then for counts that add up.
 * @throws BackendError `malformed` with the path of the fault.
 */
export function parseProfileDocument(json: unknown, source: string): ModelProfile {
  const { profile } = parseWire(documentSchema, json, source);
  const [fault] = countFaults(profile);
  if (fault) throw new BackendError('malformed', `${source}: ${fault.path}: ${fault.what}`);
  return profile;
}

/** The list of a static source's models. @throws BackendError `malformed` with the path of the fault. */
export const parseIndex = (json: unknown, source: string): ProfileIndex =>
  parseWire(indexSchema, json, source);
