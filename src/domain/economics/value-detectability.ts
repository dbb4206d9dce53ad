import { normalQuantile } from '#domain/statistics/normal-distribution.ts';
import type { ValueCourse } from './value-course.ts';

/** Chance of seeing a loss that is there, and of seeing one that is not (one side). */
const power = 0.8;
const falseAlarm = 0.05;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Spread around the mean, ddof 1; 0 for a single value. */
function spread(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/**
 * The smallest true loss of value per prediction, in money, that the mature chunks after the reference would show with a
 * chance of 80 % at 5 % false alarms: (z₀.₉₅ + z₀.₈₀) · s · √(1/k + 1/K), k chunks after K of the reference. s is the
 * larger of what sampling alone makes of one chunk and how the reference's chunks differ, as for metrics.
 * @returns null without a reference, or without mature chunks after it.
 */
export function smallestValueLoss({ chunks, reference }: ValueCourse): number | null {
  if (!reference) return null;
  const mature = chunks.filter(({ labels, value }) => labels === 'mature' && value.perPrediction !== null);
  const before = mature.filter(({ chunk }) => reference.keys.includes(chunk.key));
  const after = mature.filter(({ chunk }) => !reference.keys.includes(chunk.key));
  const errors = mature.flatMap(({ value }) => value.standardError ?? []);
  if (before.length === 0 || after.length === 0 || errors.length === 0) return null;
  const sampling = Math.sqrt(mean(errors.map((error) => error ** 2)));
  const deviation = Math.max(sampling, spread(before.map(({ value }) => value.perPrediction ?? 0)));
  const reach = normalQuantile(1 - falseAlarm) + normalQuantile(power);
  return reach * deviation * Math.sqrt(1 / after.length + 1 / before.length);
}
