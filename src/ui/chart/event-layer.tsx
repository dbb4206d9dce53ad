import text from './chart-text.module.css';
import styles from './event-layer.module.css';
import type { PlacedEvent } from './event-rows.ts';
import type { PlotBox } from './plot.tsx';

export const eventRowHeight = 16;

interface EventLayerProps {
  readonly box: PlotBox;
  readonly events: readonly PlacedEvent[];
  /** Only the rules, where another plot above carries the names. */
  readonly bare?: boolean;
}

/** Retrains, releases and incidents: a rule through the plot, its name above. */
export function EventLayer({ box, events, bare = false }: EventLayerProps) {
  return events.map(({ at, x, text: name, anchor, row, label }) => {
    const base = box.top - 4 - row * eventRowHeight;
    return (
      <g key={`${at} ${label}`} data-event={label}>
        <line x1={x} x2={x} y1={bare ? box.top : base - 10} y2={box.bottom} className={styles.rule} />
        {!bare && (
          <text
            x={anchor === 'start' ? x + 5 : x - 5}
            y={base}
            textAnchor={anchor}
            className={`${text.label} ${text.halo}`}
          >
            {name}
          </text>
        )}
      </g>
    );
  });
}
