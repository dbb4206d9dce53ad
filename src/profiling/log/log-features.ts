import { InputError } from '#profiling/input-error.ts';
import { featureColumns, requireColumns, type FeatureColumn } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import type { LogPart } from './log-part.ts';

/**
 * The features of a log. One that only some of its files have is a feature all the same, because a column that came or
 * went upstream is a finding and not a mistake of the mapping.
 * @throws InputError for a feature that no file has.
 */
export function logFeatures(mapping: Mapping, parts: readonly LogPart[]): readonly FeatureColumn[] {
  const [first] = parts;
  const names = [...new Set(parts.flatMap(({ reader }) => reader.columnNames))];
  const features = featureColumns(mapping, names);
  const nowhere = features.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
  if (!first) throw new InputError('the mapping names no log.', {}, 'Give files.log.');
  requireColumns(first.reader, nowhere);
  return features;
}
