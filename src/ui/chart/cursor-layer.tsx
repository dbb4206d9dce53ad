import type { PointerEvent } from 'react';
import { useActive } from './active-context.ts';
import type { ChartRow } from './chart-row.ts';
import { numberAt } from './chart-row.ts';
import styles from './cursor-layer.module.css';
import type { PlotBox } from './plot.tsx';
import { nearest, type Scale } from './scale.ts';

interface CursorLayerProps {
  readonly box: PlotBox;
  readonly rows: readonly ChartRow[];
  /** Pixels of the rows along x. */
  readonly positions: readonly number[];
  readonly y: Scale;
  /** Keys with a ring at their value. */
  readonly keys: readonly string[];
  /** Rings under a pointer too; bars show themselves and need one for the keys only. */
  readonly ringed?: boolean;
}

/** Follows the pointer, shows where the reader is. */
export function CursorLayer({ box, rows, positions, y, keys, ringed = true }: CursorLayerProps) {
  const { active, setActive } = useActive();
  const follow = (event: PointerEvent<SVGRectElement>) => {
    const place = event.currentTarget.getBoundingClientRect();
    const row = nearest(positions, event.clientX - place.left + box.left);
    if (row >= 0 && (active?.row !== row || active.key !== null)) setActive({ row, key: null });
  };
  const x = active ? positions[active.row] : undefined;
  const marked = active?.key ? keys.filter((key) => key === active.key) : ringed ? keys : [];
  return (
    <g data-layer="cursor">
      {active && x !== undefined && (
        <>
          <line x1={x} x2={x} y1={box.top} y2={box.bottom} className={styles.rule} />
          {marked.map((key) => {
            const value = numberAt(rows[active.row], key);
            return value === null ? null : (
              <circle key={key} cx={x} cy={y.at(value)} r={active.key ? 8 : 6} className={styles.ring} />
            );
          })}
        </>
      )}
      <rect
        x={box.left}
        y={box.top}
        width={Math.max(0, box.right - box.left)}
        height={Math.max(0, box.bottom - box.top)}
        className={styles.sense}
        onPointerMove={follow}
        onPointerLeave={() => setActive(null)}
      />
    </g>
  );
}
