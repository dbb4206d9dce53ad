import type { ReactNode } from 'react';
import styles from './empty.module.css';

export interface EmptyProps {
  /** What there is none of, as a sentence. */
  readonly message: string;
  /** What would fill it. */
  readonly advice?: ReactNode;
  readonly action?: ReactNode;
  readonly height?: number;
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ message, advice, action, height }: EmptyProps) {
  return (
    <div className={styles.empty} style={height === undefined ? undefined : { minBlockSize: height }}>
      <p className={styles.message}>{message}</p>
      {advice && <p className={styles.advice}>{advice}</p>}
      {action}
    </div>
  );
}
