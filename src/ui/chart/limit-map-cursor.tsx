import { useEffect, useRef } from 'react';
import { useActive } from './active-context.ts';
import type { MapGrid } from './limit-map-cells.ts';
import styles from './limit-map.module.css';

interface LimitMapCursorProps {
  readonly columns: readonly { readonly key: string }[];
  readonly grid: MapGrid;
  /** First row in view, and how many are. */
  readonly first: number;
  readonly inView: number;
  readonly chosen: { readonly row: number; readonly column: number } | null;
}

/** The cell in focus and the chosen one; brings a cell into view that the keys walked out of it. */
export function LimitMapCursor({ columns, grid, first, inView, chosen }: LimitMapCursorProps) {
  const { active } = useActive();
  const mark = useRef<SVGGElement>(null);
  const { left, top, cellWidth, rowHeight, group } = grid;
  const row = active?.key ? active.row : null;
  useEffect(() => {
    const box = mark.current?.closest('[data-scroll]');
    if (!box || row === null) return;
    if (row < first) box.scrollTop = row * rowHeight;
    else if (row >= first + inView) box.scrollTop = (row - inView + 1) * rowHeight;
  }, [row, first, inView, rowHeight]);
  const place = (at: { readonly row: number; readonly column: number }) => ({
    x: left + Math.floor(at.column / group) * cellWidth,
    y: top + (at.row - first) * rowHeight,
    width: cellWidth,
    height: rowHeight,
  });
  const isInView = (line: number) => line >= first && line < first + inView;
  const column = columns.findIndex(({ key }) => key === active?.key);
  return (
    <g ref={mark}>
      {chosen && isInView(chosen.row) && <rect {...place(chosen)} className={styles.chosen} />}
      {row !== null && column >= 0 && isInView(row) && (
        <rect {...place({ row, column })} className={styles.active} data-layer="cursor" />
      )}
    </g>
  );
}
