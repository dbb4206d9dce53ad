import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import { formatMetric } from '#ui/format/format-metric.ts';
import { formatSigned } from '#ui/format/format-number.ts';
import { formatPoints } from '#ui/format/format-points.ts';
import type { PerformanceView } from '#view/performance-view.ts';
import { BinaryFigures } from './binary-figures.tsx';
import type { FigureProps } from './figure-props.ts';
import { MetricFigure } from './metric-figure.tsx';
import { MetricsTable } from './metrics-table.tsx';
import { MulticlassFigures } from './multiclass-figures.tsx';
import { PerformanceControls } from './performance-controls.tsx';
import styles from './performance-figures.module.css';
import { selectPerformance } from './performance-selection.ts';
import { PredictedActualFigure } from './predicted-actual-figure.tsx';
import { RegressionFigures } from './regression-figures.tsx';

export interface PerformanceFiguresProps {
  readonly profile: ModelProfile;
  readonly view: PerformanceView;
  readonly events: readonly ModelEvent[];
  readonly onViewChange: (view: PerformanceView, replace: boolean) => void;
}

/** The page's figures: over time first, then what lies behind one window, by task. */
export function PerformanceFigures({ profile, view, events, onViewChange }: PerformanceFiguresProps) {
  const selection = selectPerformance(profile, view);
  const { model, spec } = profile;
  const figures: FigureProps = {
    selection,
    view,
    events,
    onViewChange,
    show: (value) =>
      formatMetric(value, model.task === 'regression' ? 'value' : 'relative', model.unit ?? undefined),
    showDifference: (value) =>
      model.task === 'regression' ? `${formatSigned(value)} ${model.unit ?? ''}`.trim() : formatPoints(value),
    onAsChange: (as) => onViewChange({ ...view, as }, true),
    classIndex: Math.max(0, spec.classes?.indexOf(view.class ?? '') ?? 0),
  };
  return (
    <div className={styles.figures}>
      <PerformanceControls selection={selection} view={view} onViewChange={onViewChange} />
      <PredictedActualFigure {...figures} />
      <MetricFigure {...figures} />
      {model.task === 'binary' && <BinaryFigures {...figures} />}
      {model.task === 'multiclass' && <MulticlassFigures {...figures} />}
      {model.task === 'regression' && <RegressionFigures {...figures} />}
      <MetricsTable selection={selection} />
    </div>
  );
}
