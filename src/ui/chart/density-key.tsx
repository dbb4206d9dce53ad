import { formatCountShort } from '#ui/format/format-count.ts';
import text from './chart-text.module.css';
import { heatColour, heatSteps } from './heat.ts';
import type { PlotBox } from './plot.tsx';
import { textWidth } from './text-width.ts';

interface DensityKeyProps {
  readonly box: PlotBox;
  readonly most: number;
}

const swatch = 12;

/** From one row to the fullest cell, as shades. */
export function DensityKey({ box, most }: DensityKeyProps) {
  const end = `${formatCountShort(most)} rows`;
  const left = box.right - textWidth(end) - 6 - swatch * (heatSteps - 1);
  return (
    <g transform={`translate(${left} 3)`} data-key="density">
      <text x={-6} y={9} textAnchor="end" className={text.name}>
        1
      </text>
      {Array.from({ length: heatSteps - 1 }, (_, index) => (
        <rect key={index} x={index * swatch} width={swatch} height={10} fill={heatColour(index + 1)} />
      ))}
      <text x={swatch * (heatSteps - 1) + 6} y={9} className={text.name}>
        {end}
      </text>
    </g>
  );
}
