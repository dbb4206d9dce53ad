import { BackendError } from '#backend/errors.ts';
import { InputError } from '#profiling/input-error.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';

/** A model of a source, whose `files` name tables. */
export interface TableModel {
  readonly mapping: Mapping;
}

/**
 * One mapping, checked.
 * @param place where it stands, for the error.
 * @throws BackendError `malformed` that names the place and the path of its fault.
 */
export function checkedModel(json: unknown, place: string): TableModel {
  try {
    return { mapping: parseMapping(json, place) };
  } catch (cause) {
    if (cause instanceof InputError) throw new BackendError('malformed', cause.message, { cause });
    throw cause;
  }
}

/**
 * The mappings of a configured source, checked.
 * @param models mapping files as they stand in the configuration.
 * @throws BackendError `malformed` for the first that is none.
 */
export const configuredModels = (
  models: readonly unknown[],
  place = 'plumbline.config.json, source.models',
): readonly TableModel[] => models.map((json, i) => checkedModel(json, `${place}[${i}]`));
