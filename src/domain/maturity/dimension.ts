/** What is asked about a model, in the order in which it is shown. The set is closed: editions differ in words and numbers, not in shape. */
export const dimensionIds = ['DAT', 'EXP', 'DEP', 'MON', 'RET', 'RCA', 'VAL', 'PPL', 'GOV'] as const;
export type DimensionId = (typeof dimensionIds)[number];

export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** One tick statement: a dimension and the level that it stands for. */
export type CriterionId = `${DimensionId}.${Level}`;

export type ByDimension<T> = Readonly<Record<DimensionId, T>>;
export type ByCriterion<T> = Readonly<Record<CriterionId, T>>;

/** The criterion of a dimension at a level. */
export const criterionAt = (dimension: DimensionId, level: Level): CriterionId => `${dimension}.${level}`;

/** All 45, dimension by dimension, lowest level first. */
export const criterionIds: readonly CriterionId[] = dimensionIds.flatMap((dimension) =>
  levels.map((level) => criterionAt(dimension, level)),
);

const known: ReadonlySet<string> = new Set(criterionIds);

export const isCriterionId = (text: string): text is CriterionId => known.has(text);
export const isDimensionId = (text: string): text is DimensionId =>
  (dimensionIds as readonly string[]).includes(text);

export const dimensionOf = (criterion: CriterionId): DimensionId => criterion.slice(0, 3) as DimensionId;
export const levelOf = (criterion: CriterionId): Level => Number(criterion.slice(4)) as Level;

/** A record made dimension by dimension. */
export const byDimension = <T>(make: (dimension: DimensionId) => T): ByDimension<T> =>
  Object.fromEntries(dimensionIds.map((id) => [id, make(id)])) as Record<DimensionId, T>;

/** A record made criterion by criterion. */
export const byCriterion = <T>(make: (criterion: CriterionId) => T): ByCriterion<T> =>
  Object.fromEntries(criterionIds.map((id) => [id, make(id)])) as Record<CriterionId, T>;
