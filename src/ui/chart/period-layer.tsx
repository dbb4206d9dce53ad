import styles from './period-layer.module.css';
import text from './chart-text.module.css';
import type { PlotBox } from './plot.tsx';
import type { Scale } from './scale.ts';
import { fitText } from './text-width.ts';
import type { ChartPeriod } from './time-series-props.ts';

interface PeriodLayerProps {
  readonly box: PlotBox;
  readonly x: Scale;
  readonly periods: readonly ChartPeriod[];
  /** Where the names stand; without it they are left out. */
  readonly nameAt?: number;
}

/** Shades the reference and parts the periods. */
export function PeriodLayer({ box, x, periods, nameAt }: PeriodLayerProps) {
  return periods.map(({ label, from, to, kind }, index) => {
    const left = Math.max(box.left, x.at(from));
    const right = Math.min(box.right, x.at(to));
    if (right <= left) return null;
    return (
      <g key={`${label} ${from}`} data-period={kind}>
        <rect
          x={left}
          y={box.top}
          width={right - left}
          height={box.bottom - box.top}
          className={kind === 'reference' ? styles.reference : styles.analysis}
        />
        {index > 0 && left > box.left + 1 && (
          <line x1={left} x2={left} y1={box.top} y2={box.bottom} className={styles.edge} />
        )}
        {nameAt !== undefined && (
          <text x={left + 5} y={nameAt} className={text.name}>
            {fitText(label, right - left - 8)}
          </text>
        )}
      </g>
    );
  });
}
