import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { near, valueDifferences } from './value-differences.ts';

export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly m2: number;
}

export const isMoments = (value: unknown): value is Moments =>
  typeof value === 'object' && value !== null && 'm2' in value && 'mean' in value && 'n' in value;

/** Counts exactly; what depends on the order of adding nearly. */
export function momentDifferences(a: Moments, b: Moments, path: string): readonly string[] {
  // What rounding leaves of a mean is measured against how far its values reach.
  const spread = Math.sqrt(b.m2 / Math.max(1, b.n));
  const size = Math.abs(b.mean) + spread;
  const faults = [
    a.n === b.n ? [] : [`${path}.n: ${a.n} against ${b.n}`],
    near(a.mean, b.mean, size) ? [] : [`${path}.mean: ${a.mean} against ${b.mean}`],
    near(a.m2, b.m2, b.n * size * size * 1e-6) ? [] : [`${path}.m2: ${a.m2} against ${b.m2}`],
  ];
  return faults.flat();
}

/** Sums that are no counts: by the name of their field. */
const sums = new Set(['coMoment']);

/** Counts and names exactly; sums, which depend on the order of adding, nearly. */
function compare(a: unknown, b: unknown, path: string): readonly string[] | null {
  if (isMoments(a) && isMoments(b)) return momentDifferences(a, b, path);
  if (typeof a !== 'number' || typeof b !== 'number') return Object.is(a, b) ? [] : null;
  const name = path.slice(path.lastIndexOf('.') + 1);
  const isSum = sums.has(name) || /\.cells\[\d+\]\[3\]$/.test(path);
  return (isSum ? near(a, b) : a === b || Object.is(a, b)) ? [] : [`${path}: ${a} against ${b}`];
}

/**
 * Where two profiles differ, in words: counts, keys, edges, extremes exactly; means and sums to a billionth. Notices
 * by code and count, without those of one source alone.
 */
export function profileDifferences(
  ours: ModelProfile,
  kernel: ModelProfile,
  except: readonly string[] = [],
): readonly string[] {
  const notices = ({ notices: all }: ModelProfile) =>
    Object.fromEntries(
      all.filter(({ code }) => !except.includes(code)).map(({ code, count }) => [code, count]),
    );
  return valueDifferences(
    { ...ours, notices: notices(ours) },
    { ...kernel, notices: notices(kernel) },
    { compare, path: 'profile' },
  );
}
