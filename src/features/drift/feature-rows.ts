import { missingRows, outsideRows, total, binsOf } from '#domain/drift/bin-pair.ts';
import type { DriftPoint, DriftSeries } from '#domain/drift/drift-series.ts';
import { limitDistance } from '#domain/drift/limit-distance.ts';
import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { ChartRow } from '#ui/chart/chart-row.ts';

/** Points that a chart over time takes at most. */
const mostPoints = 400;

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const rowsIn = (profile: FeatureProfile): number =>
  total(binsOf(profile, { countMissing: true, sidesApart: false }));

/** Of neighbouring rows the one with the largest value: what is left out hides no extreme. */
function thinned(rows: readonly ChartRow[]): readonly ChartRow[] {
  const group = Math.ceil(rows.length / mostPoints);
  if (group <= 1) return rows;
  const size = (row: ChartRow | undefined) => Number(row?.['value'] ?? -1);
  return Array.from({ length: Math.ceil(rows.length / group) }, (_, i) =>
    rows.slice(i * group, (i + 1) * group).reduce((a, b) => (size(b) > size(a) ? b : a)),
  );
}

/** One column over time: its drift with limit and noise, and its missing and outside rows. */
export function featureRows({ column, points }: DriftSeries): readonly ChartRow[] {
  const timed = points.every(({ start }) => start !== null);
  return thinned(
    points.map((point, at): ChartRow => {
      const profile = column.profiles[at] ?? null;
      const rows = profile ? rowsIn(profile) : 0;
      return {
        x: timed ? point.start : at,
        chunk: point.key,
        period: point.period,
        value: point.value,
        low: point.bounds?.low ?? null,
        high: point.bounds?.high ?? null,
        limit: point.limit,
        floor: point.floor(),
        alert: point.alert ? 'worse' : null,
        rows: point.rows,
        missing: profile && share(missingRows(profile), rows),
        outside: profile && share(outsideRows(profile), rows),
        remark: point.reason,
      };
    }),
  );
}

/** Categories drawn apart; the others, which changed less, are drawn together. */
const mostCategories = 12;

interface CategoryShares {
  readonly category: string;
  readonly reference: number | null;
  readonly chunk: number | null;
}

const changeOf = ({ reference, chunk }: CategoryShares): number => Math.abs((chunk ?? 0) - (reference ?? 0));

/** The categories that changed most, in their order, and one row for the others. */
function foldCategories(rows: readonly CategoryShares[]): readonly CategoryShares[] {
  if (rows.length <= mostCategories) return rows;
  const kept = new Set(rows.toSorted((a, b) => changeOf(b) - changeOf(a)).slice(0, mostCategories));
  const others = rows.filter((row) => !kept.has(row));
  const sum = (side: 'reference' | 'chunk') =>
    others.every((row) => row[side] === null) ? null : others.reduce((all, row) => all + (row[side] ?? 0), 0);
  const rest = { category: `(${others.length} others)`, reference: sum('reference'), chunk: sum('chunk') };
  return [...rows.filter((row) => kept.has(row)), rest];
}

type ShareOf = (count: number | undefined) => number | null;

/** Shares of all rows of a side; null where there is no such side. */
function sharesIn(profile: FeatureProfile | null): ShareOf {
  const all = profile ? rowsIn(profile) : 0;
  return (count) => (profile ? share(count ?? 0, all) : null);
}

/** Shares per bin of the spec: reference and chunk beside each other. */
export function distributionRows(
  spec: FeatureSpec,
  reference: FeatureProfile | null,
  chunk: FeatureProfile | null,
): readonly ChartRow[] {
  const [inReference, inChunk] = [sharesIn(reference), sharesIn(chunk)];
  if (spec.kind === 'numeric')
    return spec.edges.slice(1).map((high, bin) => ({
      low: spec.edges[bin] ?? null,
      high,
      reference: inReference(reference?.counts[bin]),
      chunk: inChunk(chunk?.counts[bin]),
    }));
  const listed = spec.categories.map((category, bin) => ({
    category,
    reference: inReference(reference?.counts[bin]),
    chunk: inChunk(chunk?.counts[bin]),
  }));
  const beside = [
    { category: spec.complete ? '(unseen)' : '(rarer)', rowsOf: outsideRows },
    { category: '(missing)', rowsOf: missingRows },
  ].map(({ category, rowsOf }) => ({
    category,
    reference: inReference(reference ? rowsOf(reference) : undefined),
    chunk: inChunk(chunk ? rowsOf(chunk) : undefined),
  }));
  return [...foldCategories(listed), ...beside].map((row): ChartRow => ({ ...row }));
}

/** A chunk as the address names it: those of the reference may have the same key as others. */
export const atText = ({ key, period }: Pick<DriftPoint, 'key' | 'period'>): string =>
  period === 'reference' ? `reference ${key}` : key;

/** The chunk to look at: the one asked for, else the one furthest out after the reference. */
export function chosenPoint(series: DriftSeries, at: string | null): number {
  const asked = series.points.findIndex((point) => atText(point) === at);
  if (asked >= 0) return asked;
  const distances = series.points.map((point) =>
    point.period === 'analysis' ? (limitDistance(series, point) ?? -1) : -2,
  );
  return distances.indexOf(Math.max(...distances));
}
