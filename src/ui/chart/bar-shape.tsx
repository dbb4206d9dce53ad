import type { BarShapeProps } from 'recharts';

export interface BarPlace {
  readonly left: number;
  readonly width: number;
  /** Pixels of zero and of the value. */
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  /** Id of a hatch pattern: fills with it and outlines in the colour. */
  readonly hatch?: string | undefined;
  /** `veil` is faint and has no outline, for areas that lie over each other. */
  readonly look?: 'solid' | 'veil';
}

/** A bar from zero, up or down. */
export function BarShape({ left, width, from, to, colour, hatch, look = 'solid' }: BarPlace) {
  const height = Math.abs(from - to);
  if (height === 0) return null;
  return (
    <rect
      x={left}
      y={Math.min(from, to)}
      width={Math.max(0.5, width)}
      height={Math.max(0.5, height)}
      fill={hatch ? `url(#${hatch})` : colour}
      fillOpacity={look === 'veil' && !hatch ? 0.3 : 1}
      stroke={hatch && look === 'solid' ? colour : 'none'}
      strokeWidth={hatch ? 1 : 0}
    />
  );
}

/** For the library's `shape`: draws the bar of a row where we say. */
export const drawBar =
  (placeOf: (row: number) => BarPlace) =>
  // Not `index`: the library counts only the bars it draws, and a missing value would shift the rest.
  ({ originalDataIndex }: BarShapeProps) => <BarShape {...placeOf(originalDataIndex)} />;
