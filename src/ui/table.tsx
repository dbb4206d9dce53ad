import { type ReactNode, useState } from 'react';
import { Empty } from './empty.tsx';
import { compareValues, type SortDirection } from './sort.ts';
import styles from './table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Short explanation under the label. */
  readonly note?: string;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end';
  cell(row: Row): ReactNode;
  /** Sorts by this when given; missing values stand last either way. */
  sortBy?(row: Row): string | number | null;
  /** Direction of the first click; ascending unless told. */
  readonly firstSort?: SortDirection;
}

export interface TableSort {
  readonly column: string;
  readonly direction: SortDirection;
}

export interface TableProps<Row> {
  /** Names the table; shown above it unless hidden. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** The first column is the row's header; put the link there. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  rowKey(row: Row): string;
  /** Controlled sorting, e.g. from the URL; otherwise the table keeps it, starting with `initialSort`. */
  readonly sort?: TableSort | null;
  readonly initialSort?: TableSort;
  onSortChange?(sort: TableSort): void;
  readonly emptyMessage?: string;
  /** On a narrow screen: scroll sideways (figures to compare) or stack each row as a block (few rows to read). */
  readonly narrow?: 'scroll' | 'stack';
  /** Pixels after which the body scrolls under the sticky header. */
  readonly maxHeight?: number;
}

const opposite = (direction: SortDirection): SortDirection =>
  direction === 'ascending' ? 'descending' : 'ascending';

function sorted<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], sort: TableSort | null) {
  const by = columns.find((column) => column.id === sort?.column)?.sortBy;
  if (!by || !sort) return rows;
  return rows.toSorted((a, b) => compareValues(by(a), by(b), sort.direction));
}

/** Rows that can be sorted by their columns; scrolls inside itself where the screen is narrow. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, maxHeight } = props;
  const look = [
    styles.scroll,
    maxHeight !== undefined && styles.tall,
    props.narrow === 'stack' && styles.stack,
  ];
  const [ownSort, setOwnSort] = useState<TableSort | null>(props.initialSort ?? null);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const sortBy = ({ id, firstSort = 'ascending' }: TableColumn<Row>) => {
    const next = { column: id, direction: sort?.column === id ? opposite(sort.direction) : firstSort };
    setOwnSort(next);
    props.onSortChange?.(next);
  };
  if (rows.length === 0) return <Empty message={props.emptyMessage ?? 'No rows.'} />;
  return (
    // The region scrolls, so the keyboard must be able to reach it.
    <div
      className={look.filter(Boolean).join(' ')}
      role="region"
      aria-label={caption}
      tabIndex={0}
      style={maxHeight === undefined ? undefined : { maxBlockSize: maxHeight }}
    >
      <table className={styles.table}>
        <caption className={hideCaption ? styles.hiddenCaption : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={() => sortBy(column)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sort).map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={styles[column.align ?? 'start']}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-label={column.label} className={styles[column.align ?? 'start']}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sort: TableSort | null;
  readonly onSort: () => void;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { label, note, align = 'start', sortBy, id } = column;
  const direction = sort?.column === id ? sort.direction : null;
  return (
    <th scope="col" className={styles[align]} aria-sort={sortBy ? (direction ?? 'none') : undefined}>
      {sortBy ? (
        <button type="button" className={styles.sort} onClick={onSort}>
          {label}
          <span aria-hidden="true" className={styles.arrow}>
            {direction === null ? '↕' : direction === 'ascending' ? '↑' : '↓'}
          </span>
        </button>
      ) : (
        <span className={styles.plain}>{label}</span>
      )}
      {note && <span className={styles.note}>{note}</span>}
    </th>
  );
}
