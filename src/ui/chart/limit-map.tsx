import { type PointerEvent, useState } from 'react';
import { useActive } from './active-context.ts';
import text from './chart-text.module.css';
import { useFrame } from './frame-context.ts';
import { heatColour, heatInk } from './heat.ts';
import { cellAt, type MapCell, type MapGrid, mapGrid, mapPaths } from './limit-map-cells.ts';
import { LimitMapCursor } from './limit-map-cursor.tsx';
import { LimitMapKey } from './limit-map-key.tsx';
import styles from './limit-map.module.css';
import { fitText, textWidth } from './text-width.ts';

export interface LimitMapProps {
  /** Names of the rows, top to bottom: any number; those in view are drawn. */
  readonly names: readonly string[];
  /** Columns left to right; the frame's rows hold their values under the same keys. */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** A value's distance to its limit, and whether it is an alert. */
  cellOf(row: number, column: number): MapCell;
  /** First column after the reference; a rule stands before it. */
  readonly firstAfter?: number;
  /** The cell that the page looks at. */
  readonly chosen?: { readonly row: number; readonly column: number } | null;
  /** A click on a cell. Enter on it is the frame's. */
  onChoose(row: number, key: string): void;
}

/** Rows in view at once; more are scrolled to. */
const rowsInView = 20;
const axisHeight = 26;

function layOut({ names, columns }: LimitMapProps, width: number): MapGrid {
  const widest = Math.max(0, ...names.map(textWidth));
  const left = Math.min(width * 0.34, 12 + widest);
  return mapGrid(columns.length, [left, width - 2], axisHeight);
}

/** Labels of columns that fit beside each other. */
function labelsOf({ columns }: LimitMapProps, { left, cellWidth, group }: MapGrid, width: number) {
  const widest = 14 + Math.max(0, ...columns.map(({ label }) => textWidth(label)));
  const perColumn = cellWidth / group;
  const every = Math.max(1, Math.ceil(widest / perColumn));
  return columns.flatMap(({ key, label }, at) => {
    const x = left + at * perColumn;
    return at % every === 0 && x + textWidth(label) <= width ? [{ key, label, x }] : [];
  });
}

/** Distances to a limit, rows by time: colour is the distance, a triangle an alert. Thousands of rows scroll. */
export function LimitMap(props: LimitMapProps) {
  const { names, columns, cellOf, firstAfter = 0, chosen = null, onChoose } = props;
  const { width } = useFrame();
  const { setActive } = useActive();
  const [scrolled, setScrolled] = useState(0);
  const grid = layOut(props, width);
  const { left, top, cellWidth, rowHeight, group } = grid;
  const inView = Math.min(names.length, rowsInView);
  const first = Math.min(scrolled, names.length - inView);
  const shown = names.slice(first, first + inView);
  const paths = mapPaths(
    shown.map((_, line) => columns.map((_column, at) => cellOf(first + line, at))),
    grid,
  );
  const height = top + inView * rowHeight;
  const placeOf = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = cellAt(grid, [event.clientX - box.left, event.clientY - box.top], columns.length);
    const key = place && columns[place.column]?.key;
    return place && key !== undefined && key !== null && place.line < inView
      ? { row: first + place.line, key }
      : null;
  };
  const choose = (event: PointerEvent) => {
    const place = placeOf(event);
    if (place) onChoose(place.row, place.key);
  };
  return (
    <>
      <div
        className={styles.scroll}
        data-scroll
        style={{ blockSize: height }}
        onScroll={(event) => setScrolled(Math.round(event.currentTarget.scrollTop / rowHeight))}
      >
        <div style={{ blockSize: height + (names.length - inView) * rowHeight }}>
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            className={styles.map}
            onPointerMove={(event) => setActive(placeOf(event))}
            onPointerLeave={() => setActive(null)}
            onPointerUp={choose}
          >
            {labelsOf(props, grid, width).map(({ key, label, x }) => (
              <text key={key} x={x} y={14} className={text.name}>
                {label}
              </text>
            ))}
            {shown.map((name, line) => (
              <text
                key={first + line}
                x={left - 8}
                y={top + (line + 0.5) * rowHeight}
                dy="0.35em"
                textAnchor="end"
                className={text.label}
              >
                {fitText(name, left - 8)}
              </text>
            ))}
            {paths.shades.map(({ step, path }) => (
              <path key={step} d={path} fill={step === 0 ? 'none' : heatColour(step)} data-step={step} />
            ))}
            <path d={paths.onLight} fill={heatInk(1)} data-mark="alert" />
            <path d={paths.onDark} fill={heatInk(7)} data-mark="alert" />
            {firstAfter > 0 && (
              <line
                x1={left + (firstAfter * cellWidth) / group - 0.5}
                x2={left + (firstAfter * cellWidth) / group - 0.5}
                y1={top - 6}
                y2={height}
                className={styles.rule}
              />
            )}
            <LimitMapCursor columns={columns} grid={grid} first={first} inView={inView} chosen={chosen} />
          </svg>
        </div>
      </div>
      <LimitMapKey />
    </>
  );
}
