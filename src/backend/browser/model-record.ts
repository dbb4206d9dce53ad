import type { KeptModel } from '#backend/import-contract.ts';
import { BackendError } from '#backend/errors.ts';
import { parseProfileDocument } from '#backend/wire/parse-document.ts';
import { InputError } from '#profiling/input-error.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';

/** How a model is kept in this browser, and exported as one file. */
export interface ModelRecord extends KeptModel {
  readonly format: 'plumbline-model';
  readonly version: 1;
}

export const recordOf = ({ profile, mapping }: KeptModel): ModelRecord => ({
  format: 'plumbline-model',
  version: 1,
  profile,
  mapping,
});

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * Checks what was kept, or what someone exported.
 * @param where what it is, for messages.
 * @throws BackendError `malformed` with the path of the first fault.
 */
export function parseModelRecord(json: unknown, where: string): KeptModel {
  if (!isRecord(json) || json['format'] !== 'plumbline-model')
    throw new BackendError('malformed', `${where}: is no exported model of Plumbline`);
  if (json['version'] !== 1)
    throw new BackendError(
      'malformed',
      `${where}: version: is ${String(json['version'])}, and this Plumbline reads version 1`,
    );
  const document = { format: 'plumbline-profile', version: 1, profile: json['profile'] };
  const profile = parseProfileDocument(document, where);
  try {
    return {
      profile,
      mapping: json['mapping'] === null ? null : parseMapping(json['mapping'], `${where}, mapping`),
    };
  } catch (cause) {
    if (cause instanceof InputError) throw new BackendError('malformed', cause.message, { cause });
    throw cause;
  }
}
