import type { Marker } from './series-look.ts';

const paths: Record<Exclude<Marker, 'none'> | 'worse' | 'better', string> = {
  circle: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  square: 'M-2.7-2.7h5.4v5.4h-5.4z',
  diamond: 'M0-4 4 0 0 4-4 0z',
  worse: 'M0-6.2 6 4.4H-6z',
  better: 'M0-6.4 6.4 0 0 6.4-6.4 0z',
};

interface MarkerShapeProps {
  readonly marker: Marker | 'worse' | 'better';
  readonly colour: string;
  /** Provisional: only the outline. */
  readonly hollow: boolean;
  readonly x?: number;
  readonly y?: number;
}

/** A point of a series; outside a limit it is a larger triangle (worse) or diamond (better). */
export function MarkerShape({ marker, colour, hollow, x = 0, y = 0 }: MarkerShapeProps) {
  if (marker === 'none') return null;
  return (
    <path
      d={paths[marker]}
      transform={`translate(${x} ${y})`}
      fill={hollow ? 'var(--surface)' : colour}
      stroke={hollow ? colour : 'var(--surface)'}
      strokeWidth={hollow ? 1.5 : 1}
      data-marker={marker}
      data-hollow={hollow || undefined}
    />
  );
}
