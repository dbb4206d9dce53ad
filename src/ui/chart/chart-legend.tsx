import { useId } from 'react';
import { Hatch } from './hatch.tsx';
import styles from './chart-legend.module.css';
import { MarkerShape } from './marker-shape.tsx';
import { type LegendSeries, seriesLooks } from './series-look.ts';

interface ChartLegendProps {
  readonly series: readonly LegendSeries[];
  readonly hidden: ReadonlySet<string>;
  /** Bars: the second series is hatched. */
  readonly as: 'lines' | 'bars';
  onChange(hidden: ReadonlySet<string>): void;
}

function toggled(hidden: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** What each line is, by colour, dash and marker; each can be switched off. */
export function ChartLegend({ series, hidden, as, onChange }: ChartLegendProps) {
  const hatch = useId();
  return (
    <ul className={styles.legend} aria-label="Series" data-legend>
      {series.map(({ id, label, role }, rank) => {
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
                {as === 'bars' ? (
                  <BarSample id={`${hatch}-${id}`} colour={colour} hatched={rank === 1} />
                ) : (
                  <>
                    <line x1={-13} x2={13} stroke={colour} strokeWidth={width} strokeDasharray={dash} />
                    <MarkerShape marker={marker} colour={colour} hollow={false} />
                  </>
                )}
              </svg>
              {label}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface BarSampleProps {
  readonly id: string;
  readonly colour: string;
  readonly hatched: boolean;
}

function BarSample({ id, colour, hatched }: BarSampleProps) {
  return (
    <>
      <Hatch id={id} colour={colour} />
      <rect x={-12} y={-5} width={24} height={10} fill={hatched ? `url(#${id})` : colour} stroke={colour} />
    </>
  );
}
