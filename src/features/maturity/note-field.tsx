import { useId } from 'react';
import { plainAnswer } from '#domain/maturity/answer.ts';
import { withAnswer } from '#domain/maturity/change-record.ts';
import type { CriterionId } from '#domain/maturity/dimension.ts';
import { longestNote } from '#domain/maturity/read-assessment.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './criterion-question.module.css';

/** A remark to one answer; kept with it, and never part of a link. */
export function NoteField({ criterion }: { readonly criterion: CriterionId }) {
  const { record, change, now } = useAssessment();
  const id = useId();
  const answer = record.answers[criterion];
  const { note } = answer ?? plainAnswer('no');
  if (!answer) return null;
  return (
    <details className={styles.why} open={note !== '' ? true : undefined}>
      <summary>{note === '' ? 'Add a note' : 'Note'}</summary>
      <label htmlFor={id} className={styles.noteLabel}>
        Note
      </label>
      <textarea
        id={id}
        value={note}
        maxLength={longestNote}
        onChange={(event) => change(withAnswer(criterion, { note: event.target.value }, now))}
      />
    </details>
  );
}
