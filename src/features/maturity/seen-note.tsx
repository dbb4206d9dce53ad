import { withAnswer } from '#domain/maturity/change-record.ts';
import type { CriterionId } from '#domain/maturity/dimension.ts';
import type { SeenEvidence } from '#domain/maturity/seen-evidence.ts';
import { Button } from '#ui/button.tsx';
import { formatDate } from '#ui/format/format-date.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './criterion-question.module.css';

/** `Seen by Plumbline on 23 Nov 2026: …` */
const seenText = ({ text }: SeenEvidence, on: string): string =>
  `Seen by Plumbline on ${on}: ${text}${text.endsWith('?') ? '' : '.'}`;

/** What the dashboard itself knows about a statement, to be confirmed or disputed. */
export function SeenNote({ criterion }: { readonly criterion: CriterionId }) {
  const { record, change, now, seen, modelId } = useAssessment();
  const found = seen.evidence.find((evidence) => evidence.criterion === criterion);
  if (!found) return null;
  const answer = record.answers[criterion];
  const text = seenText(found, formatDate(now));
  const disagrees =
    (found.says === 'contradicts' && answer?.value === 'yes') ||
    (found.says === 'supports' && answer?.value === 'no');
  const evidence = { text, link: `/models/${modelId ?? ''}/performance`, date: found.at };
  const isTaken =
    answer?.evidence != null && answer.evidence !== 'stated' && answer.evidence.link === evidence.link;
  return (
    <div className={styles.seen}>
      <p>
        {text}
        {found.says === 'part' && ' That is part of what is asked.'}
      </p>
      {disagrees && (
        <p role="status">
          <strong>You say {answer?.value === 'yes' ? 'yes' : 'no'}.</strong> Both may be true: the comparison
          may be made elsewhere. If so, name where.
        </p>
      )}
      {found.says === 'supports' && !isTaken && (
        <div className={styles.seenActions}>
          <Button onClick={() => change(withAnswer(criterion, { value: 'yes', evidence }, now))}>
            Confirm, and use as evidence
          </Button>
          <Button
            look="quiet"
            onClick={() => change(withAnswer(criterion, { value: 'no', note: `Disputed. ${text}` }, now))}
          >
            Dispute
          </Button>
        </div>
      )}
    </div>
  );
}
