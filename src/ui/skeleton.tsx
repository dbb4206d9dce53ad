import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** Pixels; the height of what will stand here, so that nothing moves when it arrives. */
  readonly height: number;
  readonly label?: string;
}

/** The quiet place of something that is on its way. */
export function Skeleton({ height, label = 'Loading' }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status" style={{ blockSize: height }}>
      <span>{label}…</span>
    </div>
  );
}
