import text from './chart-text.module.css';
import styles from './guide-line.module.css';
import type { Scale } from './scale.ts';

interface GuideLineProps {
  readonly x: Scale;
  readonly y: Scale;
  readonly slope: number;
  readonly intercept: number;
  readonly label: string;
  readonly look: 'identity' | 'fit';
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Stretch of x over which the line stays inside the plot; null where it never does. */
function inside({ x, y, slope, intercept }: GuideLineProps): Ends | null {
  let [from, to] = x.domain;
  const [low, high] = y.domain;
  if (slope !== 0) {
    const [a, b] = [(low - intercept) / slope, (high - intercept) / slope];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  } else if (intercept < low || intercept > high) return null;
  return from < to ? { from, to } : null;
}

/** A straight line through the plot with its name near its upper end. */
export function GuideLine(props: GuideLineProps) {
  const { x, y, slope, intercept, label, look } = props;
  const ends = inside(props);
  if (!ends) return null;
  const place = (value: number) => [x.at(value), y.at(intercept + slope * value)] as const;
  const [[x1, y1], [x2, y2]] = [place(ends.from), place(ends.to)];
  const nameAt = look === 'identity' ? 0.6 : 0.98;
  const [textX, textY] = [x1 + (x2 - x1) * nameAt, y1 + (y2 - y1) * nameAt];
  return (
    <g data-guide={look}>
      <line x1={x1} y1={y1} x2={x2} y2={y2} className={styles[look]} />
      <text
        x={textX + (look === 'identity' ? 8 : -6)}
        y={textY + 15}
        textAnchor={look === 'identity' ? 'start' : 'end'}
        className={`${text.label} ${text.halo}`}
      >
        {label}
      </text>
    </g>
  );
}
