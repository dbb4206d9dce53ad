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

/**
 * Shares as whole hundredths that add up to 100, none below 1. What is missing goes to the largest share; what is too
 * much is taken from the largest count, in a tie from the smaller share, so that the largest share keeps the lead.
 */
export function hundredths(shares: readonly number[]): readonly number[] {
  const counts = shares.map((share) => Math.max(1, Math.round(share * 100)));
  const byShare = shares.map((_, i) => i).toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  const [leader = 0] = byShare;
  let excess = counts.reduce((sum, count) => sum + count, 0) - 100;
  for (; excess < 0; excess++) counts[leader] = (counts[leader] ?? 0) + 1;
  for (; excess > 0; excess--) {
    const most = Math.max(...counts);
    const giver = byShare.findLast((i) => counts[i] === most) ?? leader;
    counts[giver] = most - 1;
  }
  return counts;
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
