import type { ChunkRule } from '#domain/time/chunk-rule.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { FeatureProfile, FeatureSpec } from './feature-profile.ts';
import type { Outcome, Task } from './outcome.ts';

/** What is known of a model without looking at its log. */
export interface Model {
  /** Stable, URL-safe. */
  readonly id: string;
  readonly name: string;
  readonly task: Task;
  /** Binary: what a positive means, in words for the screen ("more than 15 minutes late"). */
  readonly positive: string | null;
  /** Regression: unit of predicted and actual ("minutes"). */
  readonly unit: string | null;
  readonly description: string | null;
  /** True when the log was made by a generator; said wherever the model is shown. */
  readonly simulated: boolean;
}

/** How a log was counted: the same for every chunk of a model, so that chunks can be merged. */
export interface ProfileSpec {
  readonly chunkRule: ChunkRule;
  readonly scoreBins: number;
  readonly exactScores: number;
  /** Score bins of the profiles per segment, which are kept coarser and never exact. */
  readonly segmentScoreBins: number;
  /** Multiclass only. */
  readonly classes: readonly string[] | null;
  /** Regression only: edges of the predicted × actual grid. */
  readonly valueEdges: readonly number[] | null;
  readonly features: Readonly<Record<string, FeatureSpec>>;
  /** Predictions and scores counted as features are, by role (`prediction`, `score`); in memory only, where asked for. */
  readonly outputs?: Readonly<Record<string, FeatureSpec>>;
  /** Segment column → its values, most frequent in the reference first; the rest is `other`. */
  readonly segments: Readonly<Record<string, readonly string[]>>;
}

export type ChunkPeriod = 'reference' | 'analysis';

/** Rows by age of their label: days from prediction to label. */
export interface LabelAges {
  /** counts[i]: age < edgesDays[i] and ≥ the edge before; the last count is at or above the last edge. */
  readonly edgesDays: readonly number[];
  readonly counts: readonly number[];
}

/** The part of a profile that is kept for a whole chunk and for each of its segments. */
export interface GroupProfile {
  readonly rows: number;
  /** Rows whose actual is known. */
  readonly labelled: number;
  readonly outcome: Outcome;
}

/** One chunk of one model's prediction log. */
export interface ChunkProfile extends GroupProfile {
  readonly key: string;
  readonly period: ChunkPeriod;
  /** Bounds of the chunk, end exclusive; null when the log has no time. */
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** Null when the log does not say when labels came. */
  readonly labelAges: LabelAges | null;
  readonly features: Readonly<Record<string, FeatureProfile>>;
  /** By role, where the spec names them. */
  readonly outputs?: Readonly<Record<string, FeatureProfile>>;
  readonly segments: Readonly<Record<string, Readonly<Record<string, GroupProfile>>>>;
}

/** Something the reader of the numbers should know: counted, named, with what to do. */
export interface Notice {
  /** kebab-case, stable. */
  readonly code: string;
  readonly severity: 'info' | 'warning';
  readonly text: string;
  /** Rows it concerns, where that can be counted. */
  readonly count: number | null;
}

export interface ConstantLimits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A model with the profiles of its chunks: reference first, each part in time order. */
export interface ModelProfile {
  readonly model: Model;
  readonly spec: ProfileSpec;
  readonly chunks: readonly ChunkProfile[];
  /** Constant limits by metric id; every other metric's limits come from the reference chunks. */
  readonly limits: Readonly<Record<string, ConstantLimits>>;
  /** Instant of the newest fact in the log (prediction or label); null when the log has no time. */
  readonly asOf: Instant | null;
  readonly notices: readonly Notice[];
}
