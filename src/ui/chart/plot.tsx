import type { ReactNode } from 'react';
import { ComposedChart, XAxis, YAxis } from 'recharts';
import type { ChartRow } from './chart-row.ts';
import type { Scale } from './scale.ts';

/** Where a plot stands inside its drawing, in pixels. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlotProps {
  readonly box: PlotBox;
  readonly x: Scale;
  readonly y: Scale;
  readonly rows: readonly ChartRow[];
  readonly xKey: string;
  readonly children: ReactNode;
}

/**
 * A Recharts drawing whose axes are fixed by our scales: ticks, labels and rules are drawn by our own layers, so nothing
 * is measured, clipped or moved by the library.
 */
export function Plot({ box, x, y, rows, xKey, children }: PlotProps) {
  const margin = {
    left: box.left,
    top: box.top,
    right: box.width - box.right,
    bottom: box.height - box.bottom,
  };
  return (
    <ComposedChart
      width={box.width}
      height={box.height}
      margin={margin}
      data={[...rows]}
      throttleDelay={50}
      accessibilityLayer={false}
      barGap={1}
    >
      <XAxis type="number" dataKey={xKey} domain={[...x.domain]} allowDataOverflow hide />
      <YAxis type="number" domain={[...y.domain]} allowDataOverflow hide />
      {children}
    </ComposedChart>
  );
}
