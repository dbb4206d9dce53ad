import styles from './chart-text.module.css';
import type { PlotBox } from './plot.tsx';
import type { Scale } from './scale.ts';

interface YAxisLayerProps {
  readonly box: PlotBox;
  readonly y: Scale;
  readonly ticks: readonly number[];
  /** Drawn stronger: the line bars stand on. */
  readonly baseline?: number;
  readonly label?: string | undefined;
  /** Labels of the ticks. */
  readonly figures: readonly string[];
}

const crisp = (pixel: number) => Math.round(pixel) + 0.5;

/** Horizontal grid with its figures at the left, and the axis' name above. */
export function YAxisLayer({ box, y, ticks, baseline, label, figures }: YAxisLayerProps) {
  return (
    <g data-layer="y-axis">
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line
            x1={box.left}
            x2={box.right}
            y1={crisp(y.at(tick))}
            y2={crisp(y.at(tick))}
            className={tick === baseline ? styles.baseline : styles.grid}
          />
          <text x={box.left - 8} y={y.at(tick)} dy="0.35em" textAnchor="end" className={styles.tick}>
            {figures[index]}
          </text>
        </g>
      ))}
      {label && (
        <text x={2} y={11} className={styles.name}>
          {label}
        </text>
      )}
    </g>
  );
}

export interface XTick {
  readonly at: number;
  readonly label: string;
  /** Second line. */
  readonly year?: string | null;
}

interface XAxisLayerProps {
  readonly box: PlotBox;
  readonly x: Scale;
  readonly ticks: readonly XTick[];
  readonly label?: string | undefined;
  /** Marks without text, where another plot below carries it. */
  readonly bare?: boolean;
}

/** Marks below the plot; the first and last turn inwards where they would be clipped. */
export function XAxisLayer({ box, x, ticks, label, bare = false }: XAxisLayerProps) {
  return (
    <g data-layer="x-axis">
      {ticks.map((tick) => {
        const place = x.at(tick.at);
        return (
          <g key={tick.at} transform={`translate(${place} ${box.bottom})`}>
            <line y2={4} className={styles.mark} />
            {!bare && (
              <text textAnchor="middle" className={styles.tick}>
                <tspan x={0} y={17}>
                  {tick.label}
                </tspan>
                {tick.year && (
                  <tspan x={0} y={31}>
                    {tick.year}
                  </tspan>
                )}
              </text>
            )}
          </g>
        );
      })}
      {label && !bare && (
        <text x={box.right} y={box.height - 3} textAnchor="end" className={styles.name}>
          {label}
        </text>
      )}
    </g>
  );
}
