import type { SeededRandom } from './seeded-random.ts';
import { teams, trainedShares, type Team } from './ticket-story.ts';

/** What the simulated model makes of a ticket. */
export interface Routing {
  /** The team with the highest score. */
  readonly predicted: Team;
  /** In hundredths, in the order of `teams`; they add up to 100 and each is at least 1. */
  readonly scores: readonly number[];
}

export interface Signal {
  readonly team: Team;
  /** Distance between the ticket's own team and the others in the model's evidence, in standard deviations. */
  readonly strength: number;
  /** The strength the model reckons with. Calibrated where it equals `strength`. */
  readonly assumed: number;
  /** A team that the ticket looks like as well, with the strength of that likeness. */
  readonly decoy?: { readonly team: Team; readonly strength: number };
}

/** Shares as whole hundredths that add up to 100: none below 1, what that takes or rounding leaves goes to the largest. */
export function hundredths(shares: readonly number[]): readonly number[] {
  const rounded = shares.map((share) => Math.max(1, Math.round(share * 100)));
  const excess = rounded.reduce((sum, count) => sum + count, 0) - 100;
  const largest = shares.indexOf(Math.max(...shares));
  return rounded.map((count, i) => (i === largest ? count - excess : count));
}

/**
 * Draws the model's evidence for each team (normal, standard deviation 1, shifted by the signal) and turns it into
 * posterior shares by Bayes' rule with the shares it was trained on: scores are calibrated as long as tickets are
 * what the model takes them for.
 */
export function route(random: SeededRandom, { team, strength, assumed, decoy }: Signal): Routing {
  const logits = teams.map((candidate) => {
    const own = candidate === team ? strength : 0;
    const likeness = decoy?.team === candidate ? decoy.strength : 0;
    return Math.log(trainedShares[candidate]) + assumed * (own + likeness + random.normal());
  });
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const predicted = teams[logits.indexOf(highest)] ?? team;
  return { predicted, scores: hundredths(weights.map((weight) => weight / total)) };
}
