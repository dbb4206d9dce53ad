import type { Outcome, Task } from '#domain/profile/outcome.ts';

/** A number with what is needed to trust it. */
export interface Estimate {
  /** Null when it cannot be computed; never NaN or infinite. */
  readonly value: number | null;
  /** 95 % confidence interval; null where none is defined. */
  readonly low: number | null;
  readonly high: number | null;
  /** Rows it rests on. */
  readonly n: number;
  /** In words for the screen: why there is no value, or, beside a value, what was left out of it. */
  readonly reason: string | null;
}

/** Which way is worse. `zero`: away from zero, on either side. */
export type Direction = 'higher-is-better' | 'lower-is-better' | 'zero-is-best';

export interface MetricDefinition {
  /** snake_case, as scikit-learn names it. */
  readonly id: string;
  readonly name: string;
  readonly tasks: readonly Task[];
  readonly direction: Direction;
  /** Possible values, which also clip limits; null where unbounded. */
  readonly range: readonly [number | null, number | null];
  /** `ratio`: 0–1 shown as such; `value`: the model's own unit; `squared-value`: its square; `nats`; `relative`: shown as percent. */
  readonly unit: 'ratio' | 'value' | 'squared-value' | 'nats' | 'relative';
  /** One sentence: what it says about a model. */
  readonly meaning: string;
  /** Plain-text formula. */
  readonly formula: string;
  /** How the interval is made. */
  readonly interval: string;
  /** Exact, or the stated bound when computed from bins. */
  readonly exactness: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly compute: (outcome: Outcome) => Estimate;
}
