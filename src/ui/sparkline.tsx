import styles from './sparkline.module.css';

export interface SparklineProps {
  /** In time order; null is a gap. */
  readonly values: readonly (number | null)[];
  /** What it shows, in words: the only thing assistive technology gets. */
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
  /** Draws the zero line and keeps it in view. */
  readonly zero?: boolean;
  /** Shape of the last marker: a point outside its limits changes shape. */
  readonly last?: 'plain' | 'worse' | 'better' | 'provisional';
}

/** Runs of neighbouring values; gaps part them. */
function runs(points: readonly (readonly [number, number] | null)[]) {
  const found: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A series as small as a word: its course, zero, and where it stands now. */
export function Sparkline(props: SparklineProps) {
  const { values, title, width = 120, height = 28, zero = true, last = 'plain' } = props;
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known, ...(zero ? [0] : []));
  const high = Math.max(...known, ...(zero ? [0] : []));
  const pad = 4;
  const x = (index: number) => round(pad + (index / Math.max(1, values.length - 1)) * (width - 2 * pad));
  const y = (value: number) => round(height - pad - ((value - low) / (high - low || 1)) * (height - 2 * pad));
  const points = values.map((value, index) => (value === null ? null : ([x(index), y(value)] as const)));
  const end = points.findLast((point) => point !== null);
  return (
    <svg
      className={styles.spark}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {zero && known.length > 0 && <line className={styles.zero} x1={0} x2={width} y1={y(0)} y2={y(0)} />}
      {runs(points).map((run) => (
        <polyline
          key={run[0]?.[0]}
          className={styles.line}
          points={run.map((point) => point.join(',')).join(' ')}
        />
      ))}
      {end && (
        <path
          className={`${styles.end} ${styles[last]}`}
          d={endShapes[last]}
          transform={`translate(${end.join(' ')})`}
        />
      )}
    </svg>
  );
}

const circle = 'M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z';
const endShapes = {
  plain: circle,
  provisional: circle,
  worse: 'M0-4 4 3.2h-8z',
  better: 'M0-4 4 0 0 4-4 0z',
} as const;
