import styles from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** Share done, 0–1; null while it cannot be told. */
  readonly share: number | null;
}

/** How far long work is, as a bar and in words. */
export function Progress({ label, share }: ProgressProps) {
  return (
    <label className={styles.progress}>
      <span role="status">{label}</span>
      <progress max={1} {...(share === null ? {} : { value: share })} />
    </label>
  );
}
