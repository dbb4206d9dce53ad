import { lengthOf, lossOf, type BacktestMatrix } from './backtest-matrix.ts';
import type { Policy, ReplayResult, ReplayTerms } from './policy.ts';

/** What a policy may know when it decides after chunk `chunk`. */
interface Watched {
  readonly matrix: BacktestMatrix;
  /** The model that serves, and the first chunk that it served. */
  readonly model: number;
  readonly since: number;
  /** The newest chunk whose labels are known and that this model served; null where there is none yet. */
  readonly labelled: number | null;
  readonly chunk: number;
}

/** Decides after each chunk; what it remembers of a model is forgotten when the next one serves. */
type Decide = (watched: Watched) => boolean;

/** What the model loses on a chunk beyond its own first one. */
const beyondFirst = ({ matrix, model, since }: Watched, chunk: number): number =>
  lossOf(matrix, model, chunk) - lossOf(matrix, model, since);

/** What the freshest model that could be scored on a chunk, trained through the one before, would have saved. */
const beyondFresh = ({ matrix, model }: Watched, chunk: number): number =>
  chunk > model ? lossOf(matrix, model, chunk) - lossOf(matrix, chunk, chunk) : 0;

/** Adds up a figure of each labelled chunk of the present model, each once, and compares the sum with the price. */
function adding(cost: number, figure: (watched: Watched, labelled: number) => number): Decide {
  let sum = 0;
  let model = -1;
  let next = 0;
  return (watched) => {
    if (watched.model !== model) {
      model = watched.model;
      next = watched.since;
      sum = 0;
    }
    for (; watched.labelled !== null && next <= watched.labelled; next++) sum += figure(watched, next);
    return watched.labelled !== null && sum >= cost;
  };
}

function deciderOf(policy: Policy, { cost }: ReplayTerms): Decide {
  switch (policy.kind) {
    case 'never':
      return () => false;
    case 'periodic':
      return ({ chunk }) => (chunk + 1) % policy.every === policy.offset;
    case 'threshold':
      return (watched) => watched.labelled !== null && beyondFirst(watched, watched.labelled) >= policy.rise;
    case 'drift':
      return ({ matrix: { drift, chunks }, model, chunk }) =>
        drift !== null && (drift[model * chunks.length + chunk] ?? NaN) >= policy.distance;
    case 'cumulative':
      return adding(cost, beyondFirst);
    case 'paired':
      return adding(cost, beyondFresh);
  }
}

/**
 * Serves every chunk in turn: the loss is booked, then the policy may order a retrain with the labels that are known.
 * The new model is trained through the newest labelled chunk and serves after the delay. One retrain is pending at
 * most, none is ordered on the last chunk or without newer labels than the serving model had; the first model is free.
 * @returns null where the matrix lacks a loss that the policy needs.
 */
export function replayPolicy(
  matrix: BacktestMatrix,
  policy: Policy,
  terms: ReplayTerms,
): ReplayResult | null {
  const { cost, labelDelay, deployDelay } = terms;
  const decide = deciderOf(policy, terms);
  const last = lengthOf(matrix) - 1;
  const orders: number[] = [];
  let model = 0;
  let since = 0;
  let pending: { readonly model: number; readonly from: number } | null = null;
  let loss = 0;
  for (let chunk = 0; chunk <= last; chunk++) {
    if (pending && pending.from <= chunk) {
      ({ model, from: since } = pending);
      pending = null;
    }
    loss += lossOf(matrix, model, chunk);
    const known = chunk - labelDelay;
    const fresh = known + 1;
    if (chunk === last || pending || fresh <= model) continue;
    const labelled = known >= since ? known : null;
    if (!decide({ matrix, model, since, labelled, chunk })) continue;
    orders.push(chunk);
    pending = { model: fresh, from: chunk + 1 + deployDelay };
  }
  return Number.isNaN(loss) ? null : { total: loss + cost * orders.length, loss, orders };
}
