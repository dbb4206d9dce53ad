import { binsOf, total } from '#domain/drift/bin-pair.ts';
import type { DriftSeries } from '#domain/drift/drift-series.ts';
import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import { type ShapeItem, ShapeMultiples } from '#ui/chart/shape-multiples.tsx';
import styles from './drift-figures.module.css';
import { atText } from './feature-rows.ts';

/** Small pictures at most: chunks between them are left out evenly. */
const mostItems = 12;

/** Shares of the bins, those outside and missing last. */
function sharesOf(profile: FeatureProfile): readonly number[] {
  const bins = binsOf(profile, { countMissing: true, sidesApart: true });
  const all = total(bins);
  return bins.map((count) => (all > 0 ? count / all : 0));
}

export interface FeatureMultiplesProps {
  readonly series: DriftSeries;
  readonly at: number;
  readonly onChoose: (at: string) => void;
}

/** The column's spread chunk by chunk after the reference, on one scale. */
export function FeatureMultiples({ series, at, onChoose }: FeatureMultiplesProps) {
  const { column, points } = series;
  if (!column.reference) return null;
  const after = points.flatMap((point, index) => {
    const profile = column.profiles[index];
    return point.period === 'analysis' && profile ? [{ point, index, profile }] : [];
  });
  const every = Math.max(1, Math.ceil(after.length / mostItems));
  const items = after
    .filter((_, i) => (after.length - 1 - i) % every === 0)
    .map(({ point, index, profile }): ShapeItem => ({
      key: atText(point),
      label: point.key,
      values: sharesOf(profile),
      alert: point.alert,
      chosen: index === at,
    }));
  return (
    <section className={styles.part}>
      <h3>{column.name} over time</h3>
      <p className={styles.note}>
        Bars: the chunk. Line: the reference. Bins as in the figure above; the last ones are rows outside the
        reference and missing ones.
        {every > 1 && ` One chunk in ${every} is shown.`}
      </p>
      <ShapeMultiples
        label={`${column.name} over time`}
        reference={sharesOf(column.reference)}
        items={items}
        onChoose={onChoose}
      />
    </section>
  );
}
