import { useId } from 'react';
import { useActive } from './active-context.ts';
import type { BarsProps } from './bars.tsx';
import { numberAt, textAt } from './chart-row.ts';
import text from './chart-text.module.css';
import { useFrame } from './frame-context.ts';
import { Hatch } from './hatch.tsx';
import styles from './lying-bars.module.css';
import { extent, linearScale } from './scale.ts';
import { seriesLooks } from './series-look.ts';
import { fitText, textWidth } from './text-width.ts';

const barHeight = 14;

/** Lying bars with the names at their left in full and the figures at their ends. */
export function LyingBars({ rows, categoryKey, series, valueFormat }: BarsProps) {
  const { width, hidden } = useFrame();
  const { active, setActive } = useActive();
  const hatch = useId();
  const shown = series.filter(({ id }) => !hidden.has(id));
  const rowHeight = shown.length * (barHeight + 1) + 10;
  const names = rows.map((row) => textAt(row, categoryKey));
  const left = Math.min(width * 0.42, 10 + Math.max(0, ...names.map(textWidth)));
  const values = shown.flatMap(({ id, key = id }) => rows.map((row) => numberAt(row, key)));
  const room =
    10 + Math.max(0, ...values.map((value) => (value === null ? 0 : textWidth(valueFormat(value)))));
  const [low, high] = extent([...values, 0]) ?? [0, 1];
  const x = linearScale([low, high], [low < 0 ? left + room : left, width - room]);
  const height = rows.length * rowHeight + 4;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.bars}
      aria-hidden="true"
      onPointerLeave={() => setActive(null)}
    >
      {shown.map(({ id, role }) => (
        <Hatch key={id} id={`${hatch}-${id}`} colour={seriesLooks[role].colour} />
      ))}
      {rows.map((row, index) => (
        <g
          key={index}
          transform={`translate(0 ${index * rowHeight})`}
          onPointerEnter={() => setActive({ row: index, key: null })}
        >
          <rect
            width={width}
            height={rowHeight}
            className={active?.row === index ? styles.active : styles.row}
          />
          <text x={left - 10} y={rowHeight / 2} dy="0.35em" textAnchor="end" className={text.label}>
            {fitText(names[index] ?? '', left - 10)}
          </text>
          {shown.map(({ id, key = id, role }, rank) => {
            const value = numberAt(row, key);
            const top = 5 + rank * (barHeight + 1);
            const ends = [x.at(0), x.at(value ?? 0)].sort((a, b) => a - b);
            const [from = 0, to = 0] = ends;
            const isHatched = series.findIndex((other) => other.id === id) === 1;
            return (
              <g key={id}>
                <rect
                  x={from}
                  y={top}
                  width={to - from}
                  height={barHeight}
                  fill={isHatched ? `url(#${hatch}-${id})` : seriesLooks[role].colour}
                  stroke={isHatched ? seriesLooks[role].colour : 'none'}
                />
                <text
                  x={value !== null && value < 0 ? from - 5 : to + 5}
                  y={top + barHeight / 2}
                  dy="0.35em"
                  textAnchor={value !== null && value < 0 ? 'end' : 'start'}
                  className={text.tick}
                >
                  {value === null ? 'missing' : valueFormat(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
      <line x1={x.at(0)} x2={x.at(0)} y1={0} y2={rows.length * rowHeight} className={text.baseline} />
    </svg>
  );
}
