import type { ChartRow } from './chart-row.ts';
import { numberAt, textAt } from './chart-row.ts';
import { useFrame } from './frame-context.ts';

export interface HeatmapProps {
  /** One per row of the picture, top to bottom; the frame around it uses `navigation="grid"`. */
  readonly rows: readonly ChartRow[];
  /** Key of the row's name. */
  readonly rowKey: string;
  /** Columns of the picture, left to right. */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** What the rows are: `Actual`. */
  readonly rowTitle: string;
  /** What the columns are: `Predicted`. */
  readonly columnTitle: string;
  /** Text in a cell. */
  valueFormat(value: number): string;
  /** Colour follows the value, or its share of the row; linear unless told. */
  readonly shade?: 'value' | 'share-of-row';
  /** Marks the cells where row and column have the same index: the right answers. */
  readonly diagonal?: boolean;
}

/** A table of numbers as a picture, with the numbers in the cells: confusion matrices. */
export function Heatmap({ rows, rowKey, columns, rowTitle, columnTitle, valueFormat }: HeatmapProps) {
  const { width } = useFrame();
  const size = width / (columns.length + 1);
  return (
    <svg
      width={width}
      height={40 * (rows.length + 1)}
      role="img"
      aria-label={`${rowTitle} by ${columnTitle}`}
    >
      {rows.map((row, line) => (
        <g key={textAt(row, rowKey)} transform={`translate(0 ${40 * (line + 1)})`}>
          <text y={24}>{textAt(row, rowKey)}</text>
          {columns.map(({ key }, index) => (
            <text key={key} x={size * (index + 1)} y={24}>
              {valueFormat(numberAt(row, key) ?? 0)}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}
