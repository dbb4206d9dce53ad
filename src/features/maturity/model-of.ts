import { assessmentName } from '#domain/maturity/document-name.ts';
import type { Model } from '#domain/profile/model-profile.ts';

/** The model whose assessment has this name; null where it is a team's without a model here. */
export const modelOf = (models: readonly Model[], name: string): Model | null =>
  models.find(({ id }) => assessmentName(id) === name) ?? null;
