import * as z from 'zod/mini';
import { InputError } from '#profiling/input-error.ts';
import { contradiction, schemaFault, type MappingFault } from './mapping-fault.ts';
import { mappingSchema, type Mapping } from './mapping-schema.ts';

const refused = (fileName: string, { path, what }: MappingFault): InputError =>
  new InputError(
    `${path || 'the mapping'}: ${what}`,
    { file: fileName },
    'docs/mapping.md lists what a mapping may hold.',
  );

/**
 * Checks the content of a mapping file. Unknown keys are refused: a misspelt one would be passed over in silence.
 * @param json the parsed file.
 * @throws InputError with the path of the first fault and the remedy.
 */
export function parseMapping(json: unknown, fileName: string): Mapping {
  const parsed = z.safeParse(mappingSchema, json);
  if (!parsed.success) throw refused(fileName, schemaFault(parsed.error.issues, json));
  const fault = contradiction(parsed.data);
  if (fault) throw refused(fileName, fault);
  return parsed.data;
}

/** Parses the text of a mapping file. @throws InputError when it is not JSON, or not a mapping. */
export function readMapping(source: string, fileName: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`is not JSON (${detail}).`, { file: fileName }, 'Correct the file.');
  }
  return parseMapping(json, fileName);
}
