import { criterionIds } from '#domain/maturity/dimension.ts';
import { criterionOf } from '#domain/maturity/edition.ts';
import { marksOf } from '#domain/maturity/mark.ts';
import { formatDate } from '#ui/format/format-date.ts';
import { hasEvidence } from './answer-words.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './result.module.css';

/** What the answers point at, with dates: on screen and on paper. */
export function EvidenceList() {
  const { record, edition, now } = useAssessment();
  const marks = marksOf(edition, { ...record, now });
  const shown = criterionIds.flatMap((id) => {
    const evidence = record.answers[id]?.evidence;
    if (!evidence || evidence === 'stated' || !hasEvidence(record.answers[id])) return [];
    return [{ id, evidence }];
  });
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <ul className={styles.evidence}>
        {shown.map(({ id, evidence }) => (
          <li key={id}>
            {criterionOf(edition, id).title} ({id}):{' '}
            {[evidence.text, evidence.link].filter((part) => part !== '').join(', ')},{' '}
            {evidence.date === null ? 'no date' : formatDate(evidence.date)}
            {marks[id] !== 'evidenced' && ' (does not count: no date, or too old)'}
          </li>
        ))}
      </ul>
    </section>
  );
}
