import type { Model, ModelProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import type { ChunkRule } from '#domain/time/chunk-rule.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';

/** What a mapping says of its model. */
export function modelOf({ model, columns }: Mapping): Model {
  const meaning = model.positiveMeaning ?? `${columns.actual ?? 'actual'} is ${String(model.positive ?? '')}`;
  return {
    id: model.id,
    name: model.name,
    task: model.task,
    positive: model.task === 'binary' ? meaning : null,
    unit: model.unit ?? null,
    description: model.description ?? null,
    simulated: model.simulated ?? false,
  };
}

/** Constant limits by metric id. */
export const limitsOf = ({ limits = {} }: Mapping): ModelProfile['limits'] =>
  Object.fromEntries(
    Object.entries(limits).map(([id, { lower = null, upper = null }]) => [id, { lower, upper }]),
  );

/** How a log is counted as far as its mapping says; the rest comes from the reference. */
export const mappedSpec = (
  { model, resolution }: Mapping,
  chunkRule: ChunkRule,
  classes: readonly string[],
): Omit<ProfileSpec, 'features' | 'segments' | 'valueEdges' | 'outputs'> => ({
  chunkRule,
  scoreBins: resolution?.scoreBins ?? 4096,
  exactScores: resolution?.exactScores ?? 10_000,
  segmentScoreBins: resolution?.segmentScoreBins ?? 64,
  classes: model.task === 'multiclass' ? classes : null,
});
