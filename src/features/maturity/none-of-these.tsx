import type { CriterionId } from '#domain/maturity/dimension.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './criterion-question.module.css';

export interface NoneOfTheseProps {
  readonly criteria: readonly CriterionId[];
  readonly onChoose: (isOn: boolean) => void;
}

/** One tick that says no to all. */
export function NoneOfThese({ criteria, onChoose }: NoneOfTheseProps) {
  const { record } = useAssessment();
  const isOn = criteria.every((criterion) => record.answers[criterion]?.value === 'no');
  return (
    <div className={styles.question}>
      <label className={styles.tick}>
        <input type="checkbox" checked={isOn} onChange={(event) => onChoose(event.target.checked)} />
        <span>None of these</span>
      </label>
    </div>
  );
}
