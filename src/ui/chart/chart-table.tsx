import type { ChartColumn, ChartRow } from './chart-row.ts';
import styles from './chart-table.module.css';

interface ChartTableProps {
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

const side = (column: ChartColumn, index: number) => column.align ?? (index === 0 ? 'start' : 'end');

/** The chart's rows as a table that scrolls inside itself. */
export function ChartTable({ title, columns, rows }: ChartTableProps) {
  return (
    // The region scrolls, so the keyboard must be able to reach it.
    <div className={styles.scroll} role="region" aria-label={`Table: ${title}`} tabIndex={0}>
      <table className={styles.table}>
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
          {rows.map((row, line) => (
            <tr key={line}>
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
          ))}
        </tbody>
      </table>
    </div>
  );
}
