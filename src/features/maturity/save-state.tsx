import { describeError } from '#queries/describe-error.ts';
import { Button } from '#ui/button.tsx';
import styles from './maturity.module.css';
import type { KeptAssessment } from './use-assessment-record.ts';

/** Says when saving failed or met another save; silent while all is well. */
export function SaveState({ kept }: { readonly kept: KeptAssessment }) {
  const { conflict, saveError } = kept.document;
  if (conflict)
    return (
      <div className={styles.fault} role="alert">
        <p>
          Someone else, or another tab, saved this assessment while you answered. Yours and theirs are both
          still there: choose one.
        </p>
        <div className={styles.actions}>
          <Button onClick={conflict.keepMine}>Keep mine</Button>
          <Button onClick={kept.takeTheirs}>Take theirs</Button>
        </div>
      </div>
    );
  if (!saveError) return null;
  const { says, advice } = describeError(saveError);
  return (
    <div className={styles.fault} role="alert">
      <p>
        The last answer is not saved. {says} {advice} It stands on this page until you leave it.
      </p>
      <Button onClick={() => kept.change((record) => record)}>Save again</Button>
    </div>
  );
}
