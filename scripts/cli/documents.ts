import type { Model, ModelProfile } from '#domain/profile/model-profile.ts';

/** The list of models beside their documents. */
export interface ProfileIndex {
  readonly format: 'plumbline-profiles';
  readonly version: 1;
  readonly models: readonly (Model & { readonly document: string })[];
}

/** Numbers that name something (scores, edges of bins) and would name something else when rounded. */
const namingKeys = new Set(['keys', 'edges', 'valueEdges', 'edgesDays']);

/**
 * Rounds measured numbers to twelve significant digits: below what any figure on screen shows, and the same on every
 * machine. Whole numbers are counts and stay as they are.
 */
function roundingReplacer() {
  const naming = new Set<unknown>();
  return function rounded(this: unknown, key: string, value: unknown): unknown {
    if (namingKeys.has(key)) naming.add(value);
    if (typeof value !== 'number' || Number.isInteger(value) || naming.has(this)) return value;
    return Number(value.toPrecision(12));
  };
}

/** One model's document as text; the same profile gives the same bytes. */
export const documentText = (profile: ModelProfile): string =>
  `${JSON.stringify({ format: 'plumbline-profile', version: 1, profile }, roundingReplacer())}\n`;

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
