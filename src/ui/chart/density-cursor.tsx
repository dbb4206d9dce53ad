import type { PointerEvent } from 'react';
import { formatCount } from '#ui/format/format-count.ts';
import { useActive } from './active-context.ts';
import { type ChartRow, numberAt } from './chart-row.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import type { DensityGridProps } from './density-grid.tsx';
import styles from './density-grid.module.css';
import type { PlotBox } from './plot.tsx';
import type { Scale } from './scale.ts';

interface DensityCursorProps extends DensityGridProps {
  readonly box: PlotBox;
  readonly x: Scale;
  readonly y: Scale;
}

/** Outlines the cell under the pointer or the keys and says what is in it. */
export function DensityCursor(props: DensityCursorProps) {
  const { rows, xLowKey, xHighKey, yLowKey, yHighKey, countKey, xFormat, yFormat, box, x, y } = props;
  const { active, setActive } = useActive();
  const edges = (row: ChartRow | undefined) => ({
    left: x.at(numberAt(row, xLowKey) ?? 0),
    right: x.at(numberAt(row, xHighKey) ?? 0),
    top: y.at(numberAt(row, yHighKey) ?? 0),
    bottom: y.at(numberAt(row, yLowKey) ?? 0),
  });
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const place = event.currentTarget.getBoundingClientRect();
    const [px, py] = [event.clientX - place.left, event.clientY - place.top];
    const row = rows.findIndex((candidate) => {
      const { left, right, top, bottom } = edges(candidate);
      return px >= left && px < right && py >= top && py < bottom;
    });
    setActive(row < 0 ? null : { row, key: null });
  };
  const here = active ? rows[active.row] : undefined;
  const { left, right, top, bottom } = edges(here);
  const stretch = (keys: readonly [string, string], row: number, format: (value: number) => string) =>
    keys.map((key) => format(numberAt(rows[row], key) ?? 0)).join(' to ');
  return (
    <>
      <svg
        width={box.width}
        height={box.height}
        className={styles.cursor}
        aria-hidden="true"
        data-not-exported
        onPointerMove={follow}
        onPointerLeave={() => setActive(null)}
      >
        <rect width={box.width} height={box.height} className={styles.sense} />
        {here && (
          <rect x={left} y={top} width={right - left} height={bottom - top} className={styles.active} />
        )}
      </svg>
      <ChartTooltip
        positions={rows.map((row) => edges(row).right)}
        width={box.width}
        top={Math.max(0, here ? bottom - 90 : 0)}
        titleOf={(row) => `${formatCount(numberAt(rows[row], countKey))} rows`}
        entriesOf={(row) => [
          { key: 'x', label: props.xLabel, value: stretch([xLowKey, xHighKey], row, xFormat) },
          { key: 'y', label: props.yLabel, value: stretch([yLowKey, yHighKey], row, yFormat) },
        ]}
      />
    </>
  );
}
