import { useId } from 'react';
import { XAxisLayer } from './axis-layers.tsx';
import { type ChartRow, numberAt } from './chart-row.ts';
import text from './chart-text.module.css';
import styles from './coverage-strip.module.css';
import { Hatch } from './hatch.tsx';
import { type TimeSeriesLayout, xAxisHeight } from './time-series-layout.ts';

interface CoverageStripProps {
  readonly rows: readonly ChartRow[];
  readonly coverage: { readonly key: string; readonly label: string };
  readonly layout: TimeSeriesLayout;
}

/** Below this share of labelled rows a point counts as provisional. */
const enough = 0.9;
const [top, height] = [20, 18];

/** How much of each chunk has its label: full height is all of it, hatched is too little to trust. */
export function CoverageStrip({ rows, coverage, layout }: CoverageStripProps) {
  const hatch = useId();
  const { box, x, positions, step, xTicks } = layout;
  const width = Math.max(1, step - (step > 6 ? 2 : 0));
  const bottom = top + height;
  const own = { ...box, top, bottom, height: bottom + xAxisHeight };
  return (
    <svg
      width={box.width}
      height={own.height}
      viewBox={`0 0 ${box.width} ${own.height}`}
      className={styles.strip}
      aria-hidden="true"
    >
      <Hatch id={hatch} colour="var(--ink-muted)" />
      <text x={2} y={11} className={text.name}>
        {coverage.label}
      </text>
      <text x={box.left - 8} y={top} dy="0.75em" textAnchor="end" className={text.tick}>
        100%
      </text>
      {rows.map((row, index) => {
        const share = numberAt(row, coverage.key);
        const left = (positions[index] ?? 0) - width / 2;
        const filled = (share ?? 0) * height;
        const fill = (share ?? 0) >= enough ? 'var(--series-rest)' : `url(#${hatch})`;
        return (
          <g key={index} data-coverage={share ?? 'missing'}>
            <rect x={left} y={top} width={width} height={height} className={styles.track} />
            {share !== null && (
              <rect x={left} y={bottom - filled} width={width} height={filled} fill={fill} />
            )}
          </g>
        );
      })}
      <XAxisLayer box={own} x={x} ticks={xTicks} />
    </svg>
  );
}
