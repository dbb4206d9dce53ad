import { BackendError } from '#backend/errors.ts';
import { InputError } from '#profiling/input-error.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';

/**
 * The mappings of a configured source, checked.
 * @param models mapping files as they stand in the configuration; their `files` name tables.
 * @param place where they stand, for the error.
 * @throws BackendError `malformed` that names the model and the path of its fault.
 */
export const configuredModels = (
  models: readonly unknown[],
  place = 'plumbline.config.json, source.models',
): readonly { readonly mapping: Mapping }[] =>
  models.map((json, i) => {
    try {
      return { mapping: parseMapping(json, `${place}[${i}]`) };
    } catch (cause) {
      if (cause instanceof InputError) throw new BackendError('malformed', cause.message, { cause });
      throw cause;
    }
  });
