import { type ChartRow, numberAt } from './chart-row.ts';
import type { Scale } from './scale.ts';

interface WhiskersProps {
  readonly rows: readonly ChartRow[];
  readonly lowKey: string | undefined;
  readonly highKey: string | undefined;
  readonly positions: readonly number[];
  readonly y: Scale;
}

/** Intervals as vertical strokes, one per row that has one. */
export function Whiskers({ rows, lowKey, highKey, positions, y }: WhiskersProps) {
  if (!lowKey || !highKey) return null;
  return rows.map((row, index) => {
    const [low, high, x] = [numberAt(row, lowKey), numberAt(row, highKey), positions[index] ?? 0];
    if (low === null || high === null) return null;
    return (
      <line key={index} x1={x} x2={x} y1={y.at(low)} y2={y.at(high)} stroke="var(--ink)" strokeWidth={1} />
    );
  });
}
