import { useActive } from './active-context.ts';
import { type ChartRow, numberAt, textAt } from './chart-row.ts';
import text from './chart-text.module.css';
import { useFrame } from './frame-context.ts';
import { heatColour, heatInk, heatStep } from './heat.ts';
import styles from './heatmap.module.css';
import { extent } from './scale.ts';
import { fitText, textWidth } from './text-width.ts';

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
  /** Colour follows the value, or its share of the row; value unless told. */
  readonly shade?: 'value' | 'share-of-row';
  /** Marks the cells where row and column have the same index: the right answers. */
  readonly diagonal?: boolean;
}

interface Cell {
  readonly key: string;
  readonly line: number;
  readonly index: number;
  readonly value: number | null;
  readonly share: number;
  readonly name: string;
}

function cellsOf({
  rows,
  rowKey,
  columns,
  rowTitle,
  columnTitle,
  shade = 'value',
  valueFormat,
}: HeatmapProps): Cell[] {
  const valuesOf = (row: ChartRow) => columns.map(({ key }) => numberAt(row, key));
  const [, most] = extent(rows.flatMap(valuesOf)) ?? [0, 1];
  return rows.flatMap((row, line) => {
    const values = valuesOf(row);
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    const whole = shade === 'value' ? most : sum;
    return columns.map(({ key, label }, index) => {
      const value = values[index] ?? null;
      const shown = value === null ? 'missing' : valueFormat(value);
      const name = `${rowTitle} ${textAt(row, rowKey)}, ${columnTitle.toLowerCase()} ${label}: ${shown}`;
      return { key, line, index, value, share: whole > 0 ? (value ?? 0) / whole : 0, name };
    });
  });
}

/** Pixels a turned column name may take. */
const turnedRoom = 120;

function layOut({ rows, rowKey, columns, rowTitle }: HeatmapProps, width: number) {
  const names = [...rows.map((row) => textAt(row, rowKey)), rowTitle];
  const left = Math.min(width * 0.34, 12 + Math.max(...names.map(textWidth)));
  const room = width - left - 2;
  const count = Math.max(1, columns.length);
  const widest = Math.max(0, ...columns.map(({ label }) => Math.min(turnedRoom, textWidth(label))));
  const turned = widest > Math.min(132, room / count) - 6;
  // The last turned name reaches over its cell to the right.
  const over = turned ? Math.max(0, widest * 0.75 - room / count / 2) : 0;
  const cellWidth = Math.min(132, (room - over) / count);
  const top = 20 + (turned ? Math.min(110, widest * 0.72 + 14) : 20);
  const cellHeight = Math.max(28, Math.min(46, cellWidth * 0.6));
  return { left, top, cellWidth, cellHeight, turned };
}

/** A table of numbers as a picture, with the numbers in the cells: confusion matrices. */
export function Heatmap(props: HeatmapProps) {
  const { rows, rowKey, columns, rowTitle, columnTitle, valueFormat, diagonal = false } = props;
  const { width } = useFrame();
  const { setActive } = useActive();
  const { left, top, cellWidth, cellHeight, turned } = layOut(props, width);
  const height = top + rows.length * cellHeight + 2;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.heatmap}
      onPointerLeave={() => setActive(null)}
    >
      <text x={left} y={11} className={text.name}>
        {columnTitle} →
      </text>
      <text x={0} y={top - 8} className={text.name}>
        {rowTitle} ↓
      </text>
      {columns.map(({ key, label }, index) => (
        <text
          key={key}
          transform={`translate(${left + (index + 0.5) * cellWidth} ${top - 8})${turned ? ' rotate(-42)' : ''}`}
          textAnchor={turned ? 'start' : 'middle'}
          className={text.label}
        >
          {fitText(label, turned ? turnedRoom : cellWidth - 4)}
        </text>
      ))}
      {rows.map((row, line) => (
        <text
          key={line}
          x={left - 8}
          y={top + (line + 0.5) * cellHeight}
          dy="0.35em"
          textAnchor="end"
          className={text.label}
        >
          {fitText(textAt(row, rowKey), left - 8)}
        </text>
      ))}
      {cellsOf(props).map((cell) => {
        const step = heatStep(cell.share);
        const shown = cell.value === null ? '–' : valueFormat(cell.value);
        return (
          <g
            key={`${cell.line} ${cell.key}`}
            role="img"
            aria-label={cell.name}
            transform={`translate(${left + cell.index * cellWidth} ${top + cell.line * cellHeight})`}
            onPointerEnter={() => setActive({ row: cell.line, key: cell.key })}
          >
            <rect
              x={0.5}
              y={0.5}
              width={cellWidth - 1}
              height={cellHeight - 1}
              fill={heatColour(step)}
              className={diagonal && cell.line === cell.index ? styles.right : undefined}
            />
            <text
              x={cellWidth / 2}
              y={cellHeight / 2}
              dy="0.35em"
              textAnchor="middle"
              className={styles.figure}
              fill={heatInk(step)}
            >
              {fitText(shown, cellWidth - 2)}
            </text>
          </g>
        );
      })}
      <ActiveCell {...props} left={left} top={top} cellWidth={cellWidth} cellHeight={cellHeight} />
    </svg>
  );
}

interface ActiveCellProps extends HeatmapProps {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

function ActiveCell({ columns, left, top, cellWidth, cellHeight }: ActiveCellProps) {
  const { active } = useActive();
  const index = columns.findIndex(({ key }) => key === active?.key);
  if (!active || index < 0) return null;
  return (
    <rect
      x={left + index * cellWidth}
      y={top + active.row * cellHeight}
      width={cellWidth}
      height={cellHeight}
      className={styles.active}
    />
  );
}
