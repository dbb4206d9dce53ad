import type { ModelEvent } from '#domain/events/model-event.ts';
import type { ChartAs } from '#ui/chart/chart-frame.tsx';
import type { PerformanceView } from '#view/performance-view.ts';
import type { PerformanceSelection } from './performance-selection.ts';

/** What every figure of the page gets. */
export interface FigureProps {
  readonly selection: PerformanceSelection;
  readonly view: PerformanceView;
  /** A predicted or actual value in the model's own unit, or as a share. */
  readonly show: (value: number | null) => string;
  /** A difference of two such values, signed. */
  readonly showDifference: (value: number | null) => string;
  /** What people noted on the time axis. */
  readonly events: readonly ModelEvent[];
  readonly onAsChange: (as: ChartAs) => void;
  readonly onViewChange: (view: PerformanceView, replace: boolean) => void;
  /** Several classes: the one that is followed. */
  readonly classIndex: number;
}
