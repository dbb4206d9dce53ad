import type { BacktestMatrix } from '#domain/economics/replay/backtest-matrix.ts';
import type { ReplayTerms } from '#domain/economics/replay/policy.ts';
import type { ReplayStudy, StudyProgress } from '#domain/economics/replay/replay-study.ts';

/** What the page asks of the worker; a worker answers one request and ends. */
export interface ReplayRequest {
  readonly matrix: BacktestMatrix;
  readonly terms: ReplayTerms;
  /** Prices of a retrain at which all policies are compared, beside the one of the terms. */
  readonly prices: readonly number[];
}

/** What a replay came to: at the price that was asked for, and at others. */
export interface ReplayAnswer {
  readonly study: ReplayStudy;
  readonly byPrice: readonly { readonly price: number; readonly study: ReplayStudy }[];
}

export type ReplayReply =
  | { readonly kind: 'progress'; readonly progress: StudyProgress }
  | { readonly kind: 'done'; readonly answer: ReplayAnswer }
  | { readonly kind: 'failed'; readonly message: string };
