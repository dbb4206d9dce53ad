import { Button } from './button.tsx';
import styles from './panel.module.css';

export interface ConflictNoticeProps {
  /** What was saved twice, as in “the costs”. */
  readonly what: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Someone else saved meanwhile: nothing is lost, and the reader chooses. */
export function ConflictNotice({ what, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  return (
    <div className={styles.stale} role="alert">
      <p>
        <strong>Not saved yet. </strong>
        Someone saved {what} in another tab or on another machine since you opened them.
      </p>
      <Button onClick={onKeepMine}>Keep mine</Button>
      <Button onClick={onTakeTheirs}>Take theirs</Button>
    </div>
  );
}
