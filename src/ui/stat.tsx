import type { ReactNode } from 'react';
import styles from './stat.module.css';

export interface StatProps {
  readonly label: ReactNode;
  /** The figure, formatted. */
  readonly value: ReactNode;
  /** Context: interval, rows, reference, limit. */
  readonly note?: ReactNode;
}

/** Figures side by side: wraps `Stat`s. */
export function StatList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>;
}

/** One figure with its name and what it is to be compared with. Stands inside a `StatList`. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div className={styles.stat}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      {note && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}
