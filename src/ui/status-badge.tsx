import type { ReactNode } from 'react';
import styles from './status-badge.module.css';

export type Status = 'ok' | 'watch' | 'act' | 'unknown';

/** The shape says the same as the colour: circle, triangle, octagon, dashed ring. */
const shapes: Record<Status, string> = {
  ok: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z',
  watch: 'M8 1.2 15.4 14.4H.6z',
  act: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z',
  unknown: 'M8 1.9a6.1 6.1 0 1 0 0 12.2A6.1 6.1 0 0 0 8 1.9z',
};
const signs: Record<Status, string> = {
  ok: 'M4.8 8.3 7 10.5l4.3-4.8',
  watch: 'M8 5.6v4M8 11.4v1.2',
  act: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
  unknown: '',
};
const words: Record<Status, string> = { ok: 'OK', watch: 'Watch', act: 'Act', unknown: 'Unknown' };

export interface StatusBadgeProps {
  readonly status: Status;
  /** The word beside the sign; the status's own name unless told. */
  readonly label?: string;
  /** Why, in small below. */
  readonly note?: ReactNode;
}

/** A status as shape, word and colour. */
export function StatusBadge({ status, label = words[status], note }: StatusBadgeProps) {
  const badge = (
    <span className={`${styles.badge} ${styles[status]}`} data-status={status}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.sign}>
        <path d={shapes[status]} className={styles.shape} />
        <path d={signs[status]} className={styles.stroke} />
      </svg>
      {label}
    </span>
  );
  if (!note) return badge;
  return (
    <span className={styles.withNote}>
      {badge}
      <span className={styles.note}>{note}</span>
    </span>
  );
}
