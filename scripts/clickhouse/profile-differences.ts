import type { ModelProfile } from '#domain/profile/model-profile.ts';

const tolerance = 1e-9;

/** Sums that grow from terms of this size may differ by so much; means by their own size. */
function near(a: number, b: number, size: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), size);
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly m2: number;
}

const isMoments = (value: object): value is Moments => 'm2' in value && 'mean' in value && 'n' in value;

function momentDifferences(a: Moments, b: Moments, path: string): readonly string[] {
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

function valueDifferences(a: unknown, b: unknown, path: string): readonly string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const same =
      typeof a === 'number' && typeof b === 'number' && (sums.has(name) || /\.cells\[\d+\]\[3\]$/.test(path))
        ? near(a, b, 0)
        : Object.is(a, b) || (a === 0 && b === 0);
    return same ? [] : [`${path}: ${JSON.stringify(a)} against ${JSON.stringify(b)}`];
  }
  if (isMoments(a) && isMoments(b)) return momentDifferences(a, b, path);
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return [`${path}: ${a.length} items against ${b.length}`];
    return a.flatMap((item: unknown, i) => valueDifferences(item, b[i], `${path}[${i}]`));
  }
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) =>
    valueDifferences(
      (a as Record<string, unknown>)[name],
      (b as Record<string, unknown>)[name],
      `${path}.${name}`,
    ),
  );
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
  return [
    ...valueDifferences(
      { ...ours, notices: notices(ours) },
      { ...kernel, notices: notices(kernel) },
      'profile',
    ),
  ];
}
