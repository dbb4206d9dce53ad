import { type ChartRow, numberAt, textAt } from './chart-row.ts';
import text from './chart-text.module.css';
import type { PlotBox } from './plot.tsx';
import type { Scale } from './scale.ts';
import { spread } from './spread.ts';
import { fitText } from './text-width.ts';
import type { XySeries } from './xy-chart.tsx';

interface XyNamesProps {
  readonly box: PlotBox;
  readonly rows: readonly ChartRow[];
  readonly line: XySeries;
  readonly positions: readonly number[];
  readonly y: Scale;
}

const away = 9;

/** Names beside their points, on the side with more room, moved apart where they would cover one another. */
export function XyNames({ box, rows, line, positions, y }: XyNamesProps) {
  const named = rows.flatMap((row, index) => {
    const value = numberAt(row, line.yKey);
    const name = textAt(row, line.nameKey);
    return value === null || name === '' ? [] : [{ name, x: positions[index] ?? 0, y: y.at(value) }];
  });
  const placed = spread(
    named.map((point) => point.y),
    15,
    [box.top + 6, box.bottom - 6],
  );
  return named.map(({ name, x }, index) => {
    const isLeft = x > (box.left + box.right) / 2;
    const room = isLeft ? x - box.left - away : box.right - x - away;
    return (
      <text
        key={index}
        x={isLeft ? x - away : x + away}
        y={placed[index]}
        dy="0.35em"
        textAnchor={isLeft ? 'end' : 'start'}
        className={`${text.label} ${text.halo}`}
      >
        {fitText(name, room)}
      </text>
    );
  });
}
