import { normalCdf, normalDensity } from '#domain/statistics/normal-distribution.ts';
import { integrate } from '#domain/statistics/simpson.ts';

/** A belief about the gain of the new model, and the test that it must pass. Money per prediction throughout. */
export interface TestedBelief {
  /** Mean and standard deviation (≥ 0) of the belief. */
  readonly mean: number;
  readonly sd: number;
  /** Standard error (≥ 0) of the test's result around the true gain; null: shipped without a test. */
  readonly testError: number | null;
  /** The test's result must lie above this. */
  readonly margin: number;
}

/** What comes of testing and then shipping only what passes. */
export interface ShippingOdds {
  /** Chance that the new model passes and is shipped. */
  readonly accept: number;
  /** Chance that it is worse than the old one, before any test. */
  readonly worse: number;
  /** Chance that it is worse and shipped all the same. */
  readonly worseAndShipped: number;
  /** E[gain; shipped]: money per prediction, nothing counted where it is not shipped. */
  readonly expectedGain: number;
}

/** Chance of being below x for a belief that may be a single point; on the point itself, not below. */
function below(x: number, { mean, sd }: Pick<TestedBelief, 'mean' | 'sd'>): number {
  if (sd === 0) return mean < x ? 1 : 0;
  return normalCdf((x - mean) / sd);
}

/**
 * Chance that the true gain is below `x` and the model is shipped.
 * @param x money per prediction; Infinity gives the chance of shipping.
 */
export function shippedBelow(x: number, belief: TestedBelief): number {
  const { mean, sd, testError, margin } = belief;
  if (testError === null) return below(x, belief);
  if (sd === 0) return mean < x ? passes(mean, belief) : 0;
  if (testError === 0) return Math.max(0, below(x, belief) - below(margin, belief));
  const [from, to] = [mean - 10 * sd, Math.min(x, mean + 10 * sd)];
  const joint = integrate(
    (gain) => (normalDensity((gain - mean) / sd) / sd) * normalCdf((gain - margin) / testError),
    { from, to },
    [
      ...[-6, -3, -1.5, 0, 1.5, 3, 6].map((errors) => mean + errors * sd),
      ...[-8, 0, 8].map((errors) => margin + errors * testError),
    ],
  );
  return Math.min(1, Math.max(0, joint));
}

/** Chance that a model of this true gain passes. */
function passes(gain: number, { testError, margin }: TestedBelief): number {
  if (testError === null) return 1;
  if (testError === 0) return gain > margin ? 1 : 0;
  return normalCdf((gain - margin) / testError);
}

/**
 * Chance of passing and E[gain; shipped]: P(accept) = Φ(a), E[gain; accept] = μΦ(a) + (σ²/τ)φ(a) with τ = √(σ² + s²)
 * and a = (μ − c)/τ. A belief without spread, a test without error and no test at all are the limits of these.
 */
export function shippedGain(belief: TestedBelief): Pick<ShippingOdds, 'accept' | 'expectedGain'> {
  const { mean, sd, testError, margin } = belief;
  if (testError === null) return { accept: 1, expectedGain: mean };
  const tau = Math.hypot(sd, testError);
  if (tau === 0) {
    const accept = passes(mean, belief);
    return { accept, expectedGain: mean * accept + 0 };
  }
  const a = (mean - margin) / tau;
  const accept = normalCdf(a);
  return { accept, expectedGain: mean * accept + (sd / tau) * sd * normalDensity(a) + 0 };
}

/** Odds of a retrain that ships only if its test says so. */
export function shippingOdds(belief: TestedBelief): ShippingOdds {
  const worse = below(0, belief);
  return { ...shippedGain(belief), worse, worseAndShipped: Math.min(worse, shippedBelow(0, belief)) };
}
