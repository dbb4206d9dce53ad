import type { Condition } from './condition.ts';
import type { ContextId, ContextValue } from './context.ts';
import type { ByDimension, CriterionId, DimensionId, Level } from './dimension.ts';

/** When a criterion may be left out, and why. */
export interface NotApplicableRule {
  readonly reason: string;
  readonly when: readonly Condition[];
}

/** A tick statement, with everything that is shown beside it. */
export interface Criterion {
  readonly id: CriterionId;
  readonly title: string;
  readonly statement: string;
  /** What one can point at. */
  readonly evidence: string;
  /** Why it is asked. */
  readonly why: string;
  /** A first step towards it. */
  readonly remedy: string;
  /** Ids of the edition's sources. */
  readonly sources: readonly string[];
  readonly notApplicable?: NotApplicableRule;
}

export interface DimensionText {
  readonly id: DimensionId;
  readonly name: string;
  readonly question: string;
  /** Who would know, where the respondent does not. */
  readonly ask: string;
  /** Five, lowest level first. */
  readonly criteria: readonly Criterion[];
}

export interface ContextQuestion {
  readonly id: ContextId;
  /** A few words, for tables. */
  readonly label: string;
  readonly question: string;
  readonly hint: string;
  readonly why: string;
  readonly options: readonly { readonly value: ContextValue; readonly label: string }[];
}

export type Needs = Readonly<Partial<ByDimension<number>>>;

/** What a level asks of each dimension. */
export interface StagingRow {
  readonly level: Level;
  readonly needs: ByDimension<number>;
  readonly further?: readonly { readonly when: readonly Condition[]; readonly needs: Needs }[];
}

/** Another scale, read from the same ticks. Each level asks for its criteria and those of the levels below. */
export interface ReadingScale {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Level without any criterion. */
  readonly base: number;
  readonly levels: readonly { readonly level: number; readonly criteria: readonly CriterionId[] }[];
}

/** Something that asks for a level. The first rule that holds counts. */
export interface Push {
  readonly id: string;
  readonly name: string;
  readonly input: ContextId;
  readonly why: string;
  /** Ends a sentence that begins "because", where it asks for less than it could. */
  readonly enough?: string;
  readonly rules: readonly { readonly when: readonly Condition[]; readonly level: number }[];
}

/** Something that holds the target, or retraining alone, at a level. All that hold count. */
export interface Cap {
  readonly id: string;
  /** Ends a sentence that begins "because". */
  readonly because: string;
  readonly when: readonly Condition[];
  readonly level?: number;
  readonly retraining?: number;
}

/** Lowest levels that the circumstances ask of single dimensions, whatever the target. */
export interface Floor {
  readonly because: string;
  readonly when: readonly Condition[];
  readonly needs: Needs;
  /** True where harm or supervision asks for it: such steps come right after the basics. */
  readonly risk: boolean;
}

/** Answers that do not go together. All parts that are present must hold. */
export interface ContradictionRule {
  readonly id: string;
  readonly text: string;
  readonly question: string;
  readonly yesAny?: readonly CriterionId[];
  readonly noAny?: readonly CriterionId[];
  readonly when?: readonly Condition[];
  readonly atMost?: Needs;
}

/** Everything that is asked and every threshold, in one document with a name. */
export interface Edition {
  readonly id: string;
  readonly name: string;
  /** ISO date. */
  readonly published: string;
  /** Cautions, shown with each result. */
  readonly notes: readonly string[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly levels: readonly { readonly level: Level; readonly name: string; readonly meaning: string }[];
  readonly dimensions: readonly DimensionText[];
  readonly context: readonly ContextQuestion[];
  /** Order of the basics (criteria of level 1) in the plan; the first is asked for before any level is told. */
  readonly basics: readonly DimensionId[];
  /** Circumstances asked in the first look. */
  readonly firstLook: readonly ContextId[];
  readonly staging: readonly StagingRow[];
  readonly readings: readonly ReadingScale[];
  readonly pushes: readonly Push[];
  readonly caps: readonly Cap[];
  readonly floors: readonly Floor[];
  readonly contradictions: readonly ContradictionRule[];
  readonly ageing: Ageing;
}

/** When evidence is too old. */
export interface Ageing {
  readonly evidenceDays: number;
  /** For the comparison of predictions with actuals: this, or so many label delays, whichever is longer. */
  readonly monitoringDays: number;
  readonly monitoringDelays: number;
  /** The same link on more criteria than this is asked about. */
  readonly sameLink: number;
}

/** A criterion with its words. */
export function criterionOf(edition: Edition, id: CriterionId): Criterion {
  const criteria = edition.dimensions.flatMap((dimension) => dimension.criteria);
  const found = criteria.find((criterion) => criterion.id === id);
  if (!found) throw new RangeError(`the edition ${edition.id} has no criterion ${id}`);
  return found;
}

/** A dimension with its words. */
export function dimensionTextOf(edition: Edition, id: DimensionId): DimensionText {
  const found = edition.dimensions.find((dimension) => dimension.id === id);
  if (!found) throw new RangeError(`the edition ${edition.id} has no dimension ${id}`);
  return found;
}
