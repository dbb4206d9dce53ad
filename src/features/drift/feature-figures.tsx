import type { DriftSeries } from '#domain/drift/drift-series.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import styles from './drift-figures.module.css';
import { FeatureDistribution } from './feature-distribution.tsx';
import { FeatureMultiples } from './feature-multiples.tsx';
import { chosenPoint, featureRows } from './feature-rows.ts';
import { FeatureLossTimeline, FeatureTimeline } from './feature-timeline.tsx';

export interface FeatureFiguresProps {
  readonly modelId: string;
  readonly series: DriftSeries;
  readonly events: readonly ModelEvent[];
  /** The chunk to look at, as the address names it; null for the one furthest out. */
  readonly at: string | null;
  readonly onChoose: (at: string) => void;
}

/** One column in depth. */
export function FeatureFigures({ modelId, series, events, at, onChoose }: FeatureFiguresProps) {
  const rows = featureRows(series);
  const index = chosenPoint(series, at);
  const figure = { modelId, series, rows, events };
  return (
    <section className={styles.part} aria-labelledby="in-depth">
      <h2 id="in-depth">{series.column.name} in depth</h2>
      <div className={styles.pair}>
        <FeatureTimeline {...figure} />
        <FeatureDistribution modelId={modelId} series={series} at={index} />
      </div>
      <FeatureLossTimeline {...figure} />
      <FeatureMultiples series={series} at={index} onChoose={onChoose} />
    </section>
  );
}
