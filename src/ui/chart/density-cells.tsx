import { numberAt } from './chart-row.ts';
import type { DensityGridProps } from './density-grid.tsx';
import styles from './density-grid.module.css';
import { heatColour, heatStep } from './heat.ts';
import type { Scale } from './scale.ts';

interface DensityCellsProps extends DensityGridProps {
  readonly x: Scale;
  readonly y: Scale;
  readonly most: number;
}

/** Shade by the logarithm: counts of neighbouring cells differ by powers of ten. */
export const densityShare = (count: number, most: number): number =>
  Math.log1p(count) / Math.log1p(Math.max(1, most));

/** The cells alone: drawn anew only when data or size change, not when the reader moves. */
export function DensityCells({
  rows,
  xLowKey,
  xHighKey,
  yLowKey,
  yHighKey,
  countKey,
  x,
  y,
  most,
}: DensityCellsProps) {
  return rows.map((row, index) => {
    const count = numberAt(row, countKey) ?? 0;
    if (count <= 0) return null;
    const [left, right] = [x.at(numberAt(row, xLowKey) ?? 0), x.at(numberAt(row, xHighKey) ?? 0)];
    const [bottom, top] = [y.at(numberAt(row, yLowKey) ?? 0), y.at(numberAt(row, yHighKey) ?? 0)];
    return (
      <rect
        key={index}
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        fill={heatColour(Math.max(1, heatStep(densityShare(count, most) * 0.999)))}
        className={styles.cell}
      />
    );
  });
}
