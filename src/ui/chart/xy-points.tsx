import { type ChartRow, numberAt } from './chart-row.ts';
import { MarkerShape } from './marker-shape.tsx';
import { extent, type Scale } from './scale.ts';
import { seriesLooks } from './series-look.ts';
import type { XySeries } from './xy-chart.tsx';

interface XyPointsProps {
  readonly rows: readonly ChartRow[];
  readonly line: XySeries;
  readonly positions: readonly number[];
  readonly y: Scale;
}

/** Radius in pixels: area follows the count, between a dot that can be seen and one that hides no neighbour. */
const radius = (count: number, most: number) => 2.5 + 7.5 * Math.sqrt(count / Math.max(1, most));

/** The points; where counts are known a disc whose area is the count, else the marker of the series. */
export function XyPoints({ rows, line, positions, y }: XyPointsProps) {
  const { colour, marker } = seriesLooks[line.role];
  const [, most] = extent(rows.map((row) => numberAt(row, line.countKey))) ?? [0, 1];
  return rows.map((row, index) => {
    const value = numberAt(row, line.yKey);
    if (value === null || numberAt(row, line.xKey) === null) return null;
    const count = numberAt(row, line.countKey);
    const [cx, cy] = [positions[index] ?? 0, y.at(value)];
    if (count === null)
      return (
        <MarkerShape
          key={index}
          marker={marker === 'none' ? 'circle' : marker}
          colour={colour}
          hollow={false}
          x={cx}
          y={cy}
        />
      );
    return (
      <circle
        key={index}
        cx={cx}
        cy={cy}
        r={radius(count, most)}
        fill={colour}
        fillOpacity={0.85}
        stroke="var(--surface)"
        strokeWidth={1}
      />
    );
  });
}
