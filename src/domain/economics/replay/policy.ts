/** When a retrain is ordered. */
export type Policy =
  | { readonly kind: 'never' }
  /** After every `every` chunks; `offset` 0 … every − 1 moves the first one. */
  | { readonly kind: 'periodic'; readonly every: number; readonly offset: number }
  /** When the newest labelled loss exceeds the model's first one by so much. */
  | { readonly kind: 'threshold'; readonly rise: number }
  /** When the distance between a model's training data and the newest chunk reaches so much. */
  | { readonly kind: 'drift'; readonly distance: number }
  /** When the loss beyond the model's first chunk adds up to the cost of a retrain. */
  | { readonly kind: 'cumulative' }
  /** When a shadow model, always one chunk fresh, would have saved the cost of a retrain. */
  | { readonly kind: 'paired' };

/** What a replay holds fixed. */
export interface ReplayTerms {
  /** Price of one retrain, in the unit of the matrix; at least 0. */
  readonly cost: number;
  /** Chunks until the labels of a chunk are known. */
  readonly labelDelay: number;
  /** Chunks from the order of a retrain until its model serves, beyond the next one. */
  readonly deployDelay: number;
}

/** What a policy came to. */
export interface ReplayResult {
  /** Loss of all chunks, and the price of all retrains. */
  readonly total: number;
  readonly loss: number;
  /** Chunks after which a retrain was ordered. */
  readonly orders: readonly number[];
}

/** A policy in words. */
export function policyName(policy: Policy): string {
  switch (policy.kind) {
    case 'never':
      return 'Never';
    case 'periodic':
      return policy.every === 1 ? 'After every chunk' : `Every ${policy.every} chunks`;
    case 'threshold':
      return `When a chunk loses ${policy.rise} more than the model’s first`;
    case 'drift':
      return `When drift reaches ${policy.distance}`;
    case 'cumulative':
      return 'When the extra loss adds up to a retrain';
    case 'paired':
      return 'When a fresh shadow model would have paid for itself';
  }
}
