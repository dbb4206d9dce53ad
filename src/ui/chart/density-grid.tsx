import { axisFigures } from './axis-figures.ts';
import { XAxisLayer, YAxisLayer } from './axis-layers.tsx';
import { type ChartRow, numberAt } from './chart-row.ts';
import styles from './density-grid.module.css';
import { DensityCells } from './density-cells.tsx';
import { DensityCursor } from './density-cursor.tsx';
import { DensityKey } from './density-key.tsx';
import { useFrame } from './frame-context.ts';
import { GuideLine } from './guide-line.tsx';
import type { PlotBox } from './plot.tsx';
import { extent, linearScale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { ticksWithin } from './ticks.ts';

export interface DensityGridProps {
  /** One per cell that is not empty, at most 2,000. */
  readonly rows: readonly ChartRow[];
  /** Keys of the cell's edges and of its count. */
  readonly xLowKey: string;
  readonly xHighKey: string;
  readonly yLowKey: string;
  readonly yHighKey: string;
  readonly countKey: string;
  xFormat(value: number): string;
  yFormat(value: number): string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Draws y = x and names it. */
  readonly identity?: string;
  /** Draws y = intercept + slope · x and names it. */
  readonly fit?: { readonly slope: number; readonly intercept: number; readonly label: string } | null;
  /** Height of the plot in pixels; 340 unless told. */
  readonly height?: number;
}

function layOut(props: DensityGridProps, width: number) {
  const { rows, xLowKey, xHighKey, yLowKey, yHighKey, xFormat, yFormat, height = 340 } = props;
  const spanOf = (keys: readonly string[]) =>
    extent(keys.flatMap((key) => rows.map((row) => numberAt(row, key)))) ?? ([0, 1] as const);
  const [xSpan, ySpan] = [spanOf([xLowKey, xHighKey]), spanOf([yLowKey, yHighKey])];
  const yTicks = ticksWithin(ySpan, Math.max(2, Math.floor(height / 56)));
  const yFigures = axisFigures(yTicks, yFormat);
  const left = 12 + Math.max(...yFigures.map(textWidth));
  // Wider than one and a half times its height, the diagonal would lie too flat to be read.
  const right = Math.min(width - 16, left + height * 1.6);
  const xTicks = ticksWithin(xSpan, Math.max(2, Math.floor((right - left) / 90)));
  const xFigures = axisFigures(xTicks, xFormat);
  const box: PlotBox = { width, height: 26 + height + 42, left, right, top: 26, bottom: 26 + height };
  return {
    box,
    x: linearScale(xSpan, [left, right]),
    y: linearScale(ySpan, [box.bottom, box.top]),
    yTicks,
    yFigures,
    xTicks: xTicks.map((at, index) => ({ at, label: xFigures[index] ?? '' })),
  };
}

/** How often two quantities take each pair of values: predicted against actual. */
export function DensityGrid(props: DensityGridProps) {
  const { rows, countKey, xLabel, yLabel, identity, fit } = props;
  const { width } = useFrame();
  const { box, x, y, yTicks, yFigures, xTicks } = layOut(props, width);
  const [, most] = extent(rows.map((row) => numberAt(row, countKey))) ?? [0, 1];
  return (
    <>
      <svg
        width={box.width}
        height={box.height}
        viewBox={`0 0 ${box.width} ${box.height}`}
        className={styles.grid}
        aria-hidden="true"
      >
        <YAxisLayer box={box} y={y} ticks={yTicks} figures={yFigures} label={yLabel} />
        <DensityCells {...props} x={x} y={y} most={most} />
        <XAxisLayer box={box} x={x} ticks={xTicks} label={xLabel} />
        {identity && <GuideLine x={x} y={y} slope={1} intercept={0} label={identity} look="identity" />}
        {fit && <GuideLine x={x} y={y} {...fit} look="fit" />}
        <DensityKey box={box} most={most} />
      </svg>
      <DensityCursor {...props} box={box} x={x} y={y} />
    </>
  );
}
