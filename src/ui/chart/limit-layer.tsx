import styles from './limit-layer.module.css';
import type { PlotBox } from './plot.tsx';
import type { Scale } from './scale.ts';
import type { ChartLimit } from './time-series-props.ts';

interface LimitLayerProps {
  readonly box: PlotBox;
  readonly y: Scale;
  readonly limits: readonly ChartLimit[];
}

/** Limits and reference values as horizontal rules; their names stand among the end labels. */
export function LimitLayer({ box, y, limits }: LimitLayerProps) {
  return limits.map(({ label, value, kind = 'limit' }) => (
    <line
      key={label}
      data-limit={label}
      x1={box.left}
      x2={box.right}
      y1={y.at(value)}
      y2={y.at(value)}
      className={styles[kind]}
    />
  ));
}
