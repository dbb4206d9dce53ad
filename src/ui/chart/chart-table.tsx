import type { ChartColumn, ChartRow } from './chart-row.ts';
import styles from './chart-table.module.css';
import { useRowWindow } from './use-row-window.ts';

interface ChartTableProps {
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

const side = (column: ChartColumn, index: number) => column.align ?? (index === 0 ? 'start' : 'end');

/** Cells up to which a table stands in the page as a whole, which reads best; more are drawn where they are in view. */
const wholeUpTo = 6000;

/** The chart's rows as a table that scrolls inside itself. */
export function ChartTable({ title, columns, rows }: ChartTableProps) {
  const whole = rows.length * columns.length <= wholeUpTo;
  const { first, last, before, after, onScroll } = useRowWindow(rows.length, whole);
  return (
    // The region scrolls, so the keyboard must be able to reach it.
    <div
      className={styles.scroll}
      role="region"
      aria-label={`Table: ${title}`}
      tabIndex={0}
      onScroll={whole ? undefined : onScroll}
    >
      <table className={styles.table} aria-rowcount={whole ? undefined : rows.length + 1}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column.key} scope="col" className={styles[side(column, index)]}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ blockSize: before }} />}
          {rows.slice(first, last).map((row, line) => (
            <TableRow
              key={first + line}
              row={row}
              columns={columns}
              at={whole ? undefined : first + line + 2}
            />
          ))}
          {after > 0 && <tr aria-hidden="true" style={{ blockSize: after }} />}
        </tbody>
      </table>
    </div>
  );
}

interface TableRowProps {
  readonly row: ChartRow;
  readonly columns: readonly ChartColumn[];
  /** Its place in a table of which a part is drawn, the header being 1. */
  readonly at: number | undefined;
}

function TableRow({ row, columns, at }: TableRowProps) {
  return (
    <tr aria-rowindex={at} className={at === undefined ? undefined : styles.even}>
      {columns.map((column, index) => {
        const Cell = index === 0 ? 'th' : 'td';
        return (
          <Cell
            key={column.key}
            className={styles[side(column, index)]}
            {...(index === 0 ? { scope: 'row' } : {})}
          >
            {column.format(row[column.key] ?? null)}
          </Cell>
        );
      })}
    </tr>
  );
}
