import styles from './chart-legend.module.css';
import { MarkerShape } from './marker-shape.tsx';
import { type LegendSeries, seriesLooks } from './series-look.ts';

interface ChartLegendProps {
  readonly series: readonly LegendSeries[];
  readonly hidden: ReadonlySet<string>;
  onChange(hidden: ReadonlySet<string>): void;
}

function toggled(hidden: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** What each line is, by colour, dash and marker; each can be switched off. */
export function ChartLegend({ series, hidden, onChange }: ChartLegendProps) {
  return (
    <ul className={styles.legend} aria-label="Series" data-screen-only>
      {series.map(({ id, label, role }) => {
        const { colour, dash, marker, width } = seriesLooks[role];
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              aria-pressed={!hidden.has(id)}
              onClick={() => onChange(toggled(hidden, id))}
            >
              <svg viewBox="-14 -6 28 12" aria-hidden="true" className={styles.sample}>
                <line x1={-13} x2={13} stroke={colour} strokeWidth={width} strokeDasharray={dash} />
                <MarkerShape marker={marker} colour={colour} hollow={false} />
              </svg>
              {label}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
