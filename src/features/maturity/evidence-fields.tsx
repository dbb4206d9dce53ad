import type { Evidence } from '#domain/maturity/answer.ts';
import { withAnswer } from '#domain/maturity/change-record.ts';
import { type CriterionId, levelOf } from '#domain/maturity/dimension.ts';
import { evidenceAge, evidenceDays } from '#domain/maturity/mark.ts';
import { isoDate } from '#domain/time/instant.ts';
import { DateField, TextField } from '#ui/field.tsx';
import { useAssessment } from './assessment-state.ts';
import styles from './criterion-question.module.css';

const none: Evidence = { text: '', link: '', date: null };

/** What the evidence counts for, in a sentence; null while there is nothing to say. */
function useRemark(criterion: CriterionId): string | null {
  const { record, edition, now } = useAssessment();
  const answer = record.answers[criterion];
  if (answer?.evidence === 'stated')
    return 'Evidence is said to exist. Name it here, so that others can look.';
  const evidence = answer?.evidence ?? none;
  if (evidence.text === '' && evidence.link === '') return null;
  if (evidence.date === null) return 'Add the date: evidence without one does not count.';
  const most = evidenceDays(criterion, edition.ageing, record.context);
  const age = evidenceAge(answer, now) ?? 0;
  return age > most
    ? `This is ${Math.floor(age)} days old and no longer counts; it does for ${most} days.`
    : null;
}

/** What one can point at, where it is, and from when. Asked for kindly at first, firmly from level 3 on. */
export function EvidenceFields({ criterion }: { readonly criterion: CriterionId }) {
  const { record, change, now } = useAssessment();
  const given = record.answers[criterion]?.evidence;
  const evidence = given && given !== 'stated' ? given : none;
  const remark = useRemark(criterion);
  const set = (part: Partial<Evidence>) => {
    const next = { ...evidence, ...part };
    const isEmpty = next.text === '' && next.link === '' && next.date === null;
    change(withAnswer(criterion, { evidence: isEmpty ? null : next }, now));
  };
  return (
    <fieldset className={styles.evidence}>
      <legend>
        {levelOf(criterion) >= 3 ? 'When was that last, and where can one see it?' : 'Evidence, if at hand'}
      </legend>
      <TextField label="What there is" value={evidence.text} onChange={(text) => set({ text })} />
      <TextField label="Link or place" value={evidence.link} onChange={(link) => set({ link })} />
      <DateField
        label="From when"
        value={evidence.date === null ? '' : isoDate(evidence.date)}
        max={isoDate(now)}
        onChange={(date) => set({ date: date === '' ? null : Date.parse(date) })}
      />
      {remark && (
        <p className={styles.remark} role="status">
          {remark}
        </p>
      )}
    </fieldset>
  );
}
