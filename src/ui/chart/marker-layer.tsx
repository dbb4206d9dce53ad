import { type ChartRow, numberAt, textAt } from './chart-row.ts';
import { MarkerShape } from './marker-shape.tsx';
import type { Scale } from './scale.ts';
import { seriesLooks } from './series-look.ts';
import { keyOf } from './time-series-layout.ts';
import type { TimeSeriesLine } from './time-series-props.ts';

interface MarkerLayerProps {
  readonly rows: readonly ChartRow[];
  readonly line: TimeSeriesLine;
  readonly positions: readonly number[];
  readonly y: Scale;
  /** Room of one row in pixels: markers of ordinary points are left out where they would touch. */
  readonly step: number;
}

const alertColours = { worse: 'var(--status-act)', better: 'var(--status-ok)' } as const;

/** A value between two gaps has no line and needs a marker to be seen. */
function isAlone(rows: readonly ChartRow[], key: string, index: number) {
  return numberAt(rows[index - 1], key) === null && numberAt(rows[index + 1], key) === null;
}

/** The points of a line: every one where there is room, else those that differ. */
export function MarkerLayer({ rows, line, positions, y, step }: MarkerLayerProps) {
  const { colour, marker } = seriesLooks[line.role];
  const key = keyOf(line);
  return (
    <g data-series={line.id}>
      {rows.map((row, index) => {
        const value = numberAt(row, key);
        if (value === null) return null;
        const outside = textAt(row, line.alertKey);
        const alert = outside === 'worse' || outside === 'better' ? outside : null;
        const hollow = numberAt(row, line.provisionalKey) === 1;
        const plain = marker === 'none' ? 'circle' : marker;
        const alone = isAlone(rows, key, index);
        if (!alert && !hollow && !alone && (marker === 'none' || step < 11)) return null;
        return (
          <MarkerShape
            key={index}
            marker={alert ?? plain}
            colour={alert ? alertColours[alert] : colour}
            hollow={hollow}
            x={positions[index] ?? 0}
            y={y.at(value)}
          />
        );
      })}
    </g>
  );
}
