import type { ReactNode } from 'react';
import { type ChartRow, numberAt, textAt } from './chart-row.ts';
import { MarkerShape } from './marker-shape.tsx';
import { seriesLooks } from './series-look.ts';
import styles from './shape-key.module.css';
import type { TimeSeriesProps } from './time-series-props.ts';

const colours = { worse: 'var(--status-act)', better: 'var(--status-ok)' } as const;
const words = { worse: 'outside a limit, worse', better: 'outside a limit, better' } as const;

function occurring({ rows, series, bars }: Pick<TimeSeriesProps, 'rows' | 'series' | 'bars'>) {
  const some = (test: (row: ChartRow) => boolean) => rows.some(test);
  const alerted = (alert: string) =>
    series.some(({ alertKey }) => some((row) => textAt(row, alertKey) === alert));
  const provisionalKeys = [...series, ...(bars ? [bars] : [])].map(({ provisionalKey }) => provisionalKey);
  return {
    provisional: provisionalKeys.some((key) => some((row) => numberAt(row, key) === 1)),
    alerts: (['worse', 'better'] as const).filter(alerted),
  };
}

/** What the unusual shapes mean; only those that occur. */
export function ShapeKey(props: Pick<TimeSeriesProps, 'rows' | 'series' | 'bars'>) {
  const { provisional, alerts } = occurring(props);
  const [first] = props.series;
  if ((!provisional && alerts.length === 0) || !first) return null;
  const { colour, marker } = seriesLooks[first.role];
  return (
    <ul className={styles.key} aria-label="Shapes">
      {provisional && (
        <li>
          <Sample>
            <MarkerShape marker={marker === 'none' ? 'circle' : marker} colour={colour} hollow />
          </Sample>
          provisional: labels still to come
        </li>
      )}
      {alerts.map((alert) => (
        <li key={alert}>
          <Sample>
            <MarkerShape marker={alert} colour={colours[alert]} hollow={false} />
          </Sample>
          {words[alert]}
        </li>
      ))}
    </ul>
  );
}

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="-7 -7 14 14" className={styles.sample} aria-hidden="true" data-not-exported>
      {children}
    </svg>
  );
}
