import type { ReactNode } from 'react';
import styles from './figure-grid.module.css';

/** Figures without a time axis, as many side by side as fit. */
export function FigureGrid({ children }: { readonly children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}
