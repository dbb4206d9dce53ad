import text from './chart-text.module.css';
import type { PlotBox } from './plot.tsx';
import { spread } from './spread.ts';
import { fitText } from './text-width.ts';

export interface EndLabel {
  readonly text: string;
  /** Where the line ends, in pixels. */
  readonly y: number;
  readonly strong?: boolean;
  /** Colour of the leader; none without. */
  readonly colour?: string;
}

interface EndLabelsProps {
  readonly box: PlotBox;
  readonly labels: readonly EndLabel[];
  /** Beside the plot, or inside its right end where there is no room beside it. */
  readonly place: 'beside' | 'inside';
}

/** Names of lines where they end, moved apart so that none covers another. */
export function EndLabels({ box, labels, place }: EndLabelsProps) {
  const wanted = labels.map(({ y }) => (place === 'inside' ? y - 9 : y));
  const placed = spread(wanted, 15, [box.top + 2, box.bottom - 2]);
  const left = box.right + 14;
  return labels.map((label, index) => {
    const y = placed[index] ?? label.y;
    return (
      <g key={label.text} data-end-label={label.text}>
        {place === 'beside' && (
          <polyline
            points={`${box.right + 1},${label.y} ${box.right + 5},${label.y} ${left - 3},${y}`}
            fill="none"
            stroke={label.colour ?? 'var(--line-strong)'}
            strokeWidth={1}
          />
        )}
        <text
          x={place === 'beside' ? left : box.right - 4}
          y={y}
          dy="0.35em"
          textAnchor={place === 'beside' ? 'start' : 'end'}
          className={`${label.strong ? text.strong : text.label} ${text.halo}`}
        >
          {place === 'beside' ? fitText(label.text, box.width - left) : label.text}
        </text>
      </g>
    );
  });
}
