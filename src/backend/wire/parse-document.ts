import * as z from 'zod/mini';
import { BackendError } from '#backend/errors.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { countFaults } from './count-faults.ts';
import { issueText } from './issue-text.ts';
import { documentSchema, documentVersion, indexSchema, type ProfileIndex } from './profile-schema.ts';

/** A document of another version is told apart from a broken one. */
function checkVersion(json: unknown, source: string): void {
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
  if (version !== undefined && version !== documentVersion)
    throw new BackendError(
      'malformed',
      `${source}: version: this is version ${JSON.stringify(version)}, and this Plumbline reads version ${documentVersion}.`,
    );
}

/**
 * Checks a document or an answer of this version field by field.
 * @throws BackendError `malformed` with the path of the first fault.
 */
export function parseWire<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
  source: string,
): z.infer<Schema> {
  try {
    checkVersion(json, source);
    const parsed = z.safeParse(schema, json);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new BackendError('malformed', `${source}: ${issue ? issueText(issue, json) : 'is not valid'}`);
  } catch (cause) {
    // Out of stack: lists within lists, thousands deep.
    if (cause instanceof RangeError)
      throw new BackendError('malformed', `${source}: is nested too deeply`, { cause });
    throw cause;
  }
}

/**
 * A model's document as a profile, checked field by field and then for counts that add up.
 * @param source name of the document, for the error.
 * @throws BackendError `malformed` with the path of the fault.
 */
export function parseProfileDocument(json: unknown, source = 'profile document'): ModelProfile {
  const { profile } = parseWire(documentSchema, json, source);
  const [fault] = countFaults(profile);
  if (fault) throw new BackendError('malformed', `${source}: ${fault.path}: ${fault.what}`);
  return profile;
}

/** The list of a static source's models. @throws BackendError `malformed` with the path of the fault. */
export function parseIndex(json: unknown, source = 'index.json'): ProfileIndex {
  const index = parseWire(indexSchema, json, source);
  const ids = index.models.map(({ id }) => id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twice >= 0)
    throw new BackendError(
      'malformed',
      `${source}: models[${twice}].id: the model ${ids[twice]} stands twice`,
    );
  return index;
}
