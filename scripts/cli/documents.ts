import type { Model, ModelProfile } from '#domain/profile/model-profile.ts';

/** The list of models beside their documents. */
export interface ProfileIndex {
  readonly format: 'plumbline-profiles';
  readonly version: 1;
  readonly models: readonly (Model & { readonly document: string })[];
}

/** Twelve significant digits: below what any figure on screen shows, and the same on every machine. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;

/** One model's document as text; the same profile gives the same bytes. */
export const documentText = (profile: ModelProfile): string =>
  `${JSON.stringify({ format: 'plumbline-profile', version: 1, profile }, rounded)}\n`;

/** The index with this model in it: added, or in place of the one with its id. Sorted by id. */
export function withModel(index: ProfileIndex | null, model: Model): ProfileIndex {
  const others = (index?.models ?? []).filter(({ id }) => id !== model.id);
  const models = [...others, { ...model, document: `${model.id}.json` }];
  return {
    format: 'plumbline-profiles',
    version: 1,
    models: models.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export const indexText = (index: ProfileIndex): string => `${JSON.stringify(index, null, 2)}\n`;
