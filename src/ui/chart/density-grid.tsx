import type { ChartRow } from './chart-row.ts';
import { useFrame } from './frame-context.ts';

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
  readonly height?: number;
}

/** How often two quantities take each pair of values: predicted against actual. */
export function DensityGrid({ rows, height = 360 }: DensityGridProps) {
  const { width } = useFrame();
  return <svg width={width} height={height} role="img" aria-label={`${rows.length} cells`} />;
}
