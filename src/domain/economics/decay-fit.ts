import type { Interval } from '#domain/quantity/interval.ts';
import { student95 } from '#domain/statistics/student95.ts';

/** One chunk on the way down. */
export interface AgedLoss {
  /** Days since the model went live, middle of the chunk. */
  readonly age: number;
  /** Value lost per prediction against the reference; a gain is negative. */
  readonly loss: number;
  /** Standard error of the loss, > 0; null where not known. */
  readonly standardError: number | null;
}

/** What the chunks say about decay. */
export type DecayFit =
  | {
      readonly kind: 'fitted';
      /** Loss per prediction and day, with its 95 % interval. */
      readonly slope: number;
      readonly interval: Interval;
      readonly intercept: number;
      /** True when the interval lies above 0: only then may a cadence be recommended. */
      readonly measurable: boolean;
      readonly chunks: number;
      /** A clear jump that explains the losses better than a line: its cause comes before any cadence. Null without one. */
      readonly step: StepFit | null;
    }
  | { readonly kind: 'too few'; readonly chunks: number };

/** One jump between two levels. */
export interface StepFit {
  /** Age of the first chunk after it, in days. */
  readonly age: number;
  /** Loss per prediction after it less that before. */
  readonly size: number;
}

const fewestChunks = 4;
/** Standard errors that a jump must measure: it is the largest of as many as there are chunks. */
const clearJump = 4;

/** Weighted least squares of loss on age. Chunks are weighed by 1 / standard error² if all have one. */
function weighted(points: readonly AgedLoss[]) {
  const known = points.every(({ standardError }) => standardError !== null && standardError > 0);
  // Relative to the smallest error, so that neither end under- nor overflows.
  const least = Math.min(...points.map(({ standardError }) => standardError ?? 1));
  return points.map((point) => ({
    ...point,
    weight: known ? (least / (point.standardError ?? 1)) ** 2 : 1,
  }));
}

type Weighted = ReturnType<typeof weighted>;

function mean(points: Weighted, of: (point: Weighted[number]) => number): number {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  return points.reduce((sum, point) => sum + point.weight * of(point), 0) / total;
}

const squares = (points: Weighted, of: (point: Weighted[number]) => number) =>
  points.reduce((sum, point) => sum + point.weight * of(point) ** 2, 0);

/** The jump that leaves the least squares, with what it leaves. */
function bestStep(points: Weighted): StepFit & { readonly left: number; readonly clear: boolean } {
  const fits = points.slice(1).map((point, i) => {
    const [before, after] = [points.slice(0, i + 1), points.slice(i + 1)];
    const [low, high] = [before, after].map((side) => mean(side, ({ loss }) => loss));
    const left =
      squares(before, ({ loss }) => loss - (low ?? 0)) + squares(after, ({ loss }) => loss - (high ?? 0));
    const size = (high ?? 0) - (low ?? 0);
    const weight = (side: Weighted) => side.reduce((sum, one) => sum + one.weight, 0);
    const variance = (left / (points.length - 2)) * (1 / weight(before) + 1 / weight(after));
    return { age: point.age, size, left, clear: size > clearJump * Math.sqrt(variance) };
  });
  return fits.reduce((best, fit) => (fit.left < best.left ? fit : best));
}

/**
 * Decay by age: a line through the losses of chunks, its slope with a 95 % t interval from how far chunks lie off it
 * (not from rows, which are dependent), and whether one jump fits better than the line.
 * @param chunks of one model version, mature ones only, in order of age. Below four nothing is fitted, nor where all
 *   have one age.
 */
export function fitDecay(chunks: readonly AgedLoss[]): DecayFit {
  const n = chunks.length;
  const points = weighted(chunks);
  if (n < fewestChunks) return { kind: 'too few', chunks: n };
  const [age, loss] = [mean(points, (point) => point.age), mean(points, (point) => point.loss)];
  const spread = squares(points, (point) => point.age - age);
  if (!(spread > 0)) return { kind: 'too few', chunks: n };
  const slope =
    points.reduce((sum, point) => sum + point.weight * (point.age - age) * (point.loss - loss), 0) / spread;
  const left = squares(points, (point) => point.loss - loss - slope * (point.age - age));
  const half = student95(n - 2) * Math.sqrt(left / (n - 2) / spread);
  const step = bestStep(points);
  const interval = { low: slope - half, high: slope + half };
  return {
    kind: 'fitted',
    slope: slope + 0,
    interval,
    intercept: loss - slope * age + 0,
    measurable: interval.low > 0,
    chunks: n,
    step: step.left < left && step.clear ? { age: step.age, size: step.size } : null,
  };
}
