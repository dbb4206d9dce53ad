/** What kind of answer a question about the model's circumstances takes. */
export type ContextKind =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'count'; readonly most: number }
  /** Days, or one of the words; `missing` is what an explicit null stands for. */
  | {
      readonly kind: 'days';
      readonly words: readonly string[];
      readonly missing: string;
      readonly positive: boolean;
    }
  | { readonly kind: 'choice'; readonly values: readonly string[] };

const yesNo: ContextKind = { kind: 'yes-no' };
const countTo = (most: number): ContextKind => ({ kind: 'count', most });

/**
 * Circumstances of a model, by the names that documents use. The set is closed: rules of an edition refer to it.
 * Delays and half-lives count days.
 */
export const contextKinds = {
  in_production: yesNo,
  label_delay_days: { kind: 'days', words: ['never', 'unknown'], missing: 'never', positive: false },
  half_life_days: { kind: 'days', words: ['unknown'], missing: 'unknown', positive: true },
  error_cost: { kind: 'choice', values: ['low', 'medium', 'high', 'critical'] },
  models: countTo(1e6),
  contributors: countTo(1e6),
  operators: countTo(1e6),
  platform: yesNo,
  shocks: yesNo,
  retrain_cost: { kind: 'choice', values: ['cheap', 'comparable', 'expensive', 'unknown'] },
  regulation: { kind: 'choice', values: ['none', 'policy', 'reviewed', 'preapproval'] },
  change_plan: yesNo,
  ideas_per_year: countTo(1e6),
  data_can_grow: yesNo,
  traffic_can_split: yesNo,
} as const satisfies Record<string, ContextKind>;

export type ContextId = keyof typeof contextKinds;
export const contextIds = Object.keys(contextKinds) as readonly ContextId[];
export const isContextId = (text: string): text is ContextId => Object.hasOwn(contextKinds, text);

/** A yes or no, a number, or one of the words that the question knows. */
export type ContextValue = boolean | number | string;

/** What has been answered so far; a question without an answer is absent. */
export type Context = Readonly<Partial<Record<ContextId, ContextValue>>>;

const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

/** Whether a value answers a question. */
export function fitsContext(id: ContextId, value: unknown): value is ContextValue {
  const kind: ContextKind = contextKinds[id];
  switch (kind.kind) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && kind.values.includes(value);
    case 'count':
      return Number.isInteger(value) && isBetween(value, 0, kind.most);
    case 'days':
      if (typeof value === 'string') return kind.words.includes(value);
      return isBetween(value, 0, 1e6) && !(kind.positive && value === 0);
  }
}

/** Asked so that some criteria may be left out; the target does not need them. */
const optional: ReadonlySet<ContextId> = new Set(['data_can_grow', 'traffic_can_split']);

/** Questions that the target still needs an answer to, in order. */
export const missingContext = (context: Context): readonly ContextId[] =>
  contextIds.filter((id) => !optional.has(id) && context[id] === undefined);
