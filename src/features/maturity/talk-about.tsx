import type { Assessment } from '#domain/maturity/assess.ts';
import { criterionIds, dimensionIds, dimensionOf } from '#domain/maturity/dimension.ts';
import { criterionOf, dimensionTextOf, type Edition } from '#domain/maturity/edition.ts';
import type { SeenEvidence } from '#domain/maturity/seen-evidence.ts';
import { passes } from '#domain/maturity/gated-level.ts';
import { markWords } from './answer-words.ts';
import styles from './result.module.css';

export interface TalkAboutProps {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly seen: readonly SeenEvidence[];
}

/** "Not sure" answers, by whom to ask. */
function ToFindOut({ edition, assessment }: TalkAboutProps) {
  const unsure = criterionIds.filter((criterion) => assessment.marks[criterion] === 'unsure');
  if (unsure.length === 0) return null;
  const { claimed, possible } = assessment.range;
  return (
    <>
      <h3>To find out</h3>
      <p>
        {unsure.length} {unsure.length === 1 ? 'answer is' : 'answers are'} not sure
        {possible > claimed && `; if all were yes, the level would be ${possible} instead of ${claimed}`}.
      </p>
      <ul>
        {dimensionIds
          .map((id) => ({ id, criteria: unsure.filter((criterion) => dimensionOf(criterion) === id) }))
          .filter(({ criteria }) => criteria.length > 0)
          .map(({ id, criteria }) => (
            <li key={id}>
              Ask {dimensionTextOf(edition, id).ask}:{' '}
              {criteria.map((criterion) => criterionOf(edition, criterion).title.toLowerCase()).join('; ')}.
            </li>
          ))}
      </ul>
    </>
  );
}

/** Answers that the dashboard's own data speak against, both sides at once. */
function SeenOtherwise({ edition, assessment, seen }: TalkAboutProps) {
  const against = seen.filter(({ criterion, says }) => {
    const claimed = passes(assessment.marks[criterion], 'claimed');
    return (
      (says === 'contradicts' && claimed) || (says === 'supports' && assessment.marks[criterion] === 'no')
    );
  });
  if (against.length === 0) return null;
  return (
    <>
      <h3>Answered one way, seen another</h3>
      <ul className={styles.contradictions}>
        {against.map(({ criterion, text }) => (
          <li key={criterion}>
            {criterionOf(edition, criterion).title} ({criterion})
            <ul>
              <li>Answered: {markWords[assessment.marks[criterion]].toLowerCase()}.</li>
              <li>Seen by Plumbline: {text.endsWith('?') ? text : `${text}.`}</li>
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Answers that do not go together, both sides at once; and what nobody was sure of. */
export function TalkAbout(props: TalkAboutProps) {
  const { edition, assessment } = props;
  const { contradictions, marks } = assessment;
  return (
    <>
      {contradictions.length > 0 && (
        <>
          <h3>To talk about</h3>
          <ul className={styles.contradictions}>
            {contradictions.map(({ id, text, question, criteria }) => (
              <li key={id + text}>
                {text.charAt(0).toUpperCase() + text.slice(1)}. <strong>{question}</strong>{' '}
                <span className={styles.reason}>{id}</span>
                <ul>
                  {criteria.map((criterion) => (
                    <li key={criterion}>
                      {markWords[marks[criterion]]}: {criterionOf(edition, criterion).title} ({criterion})
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      <SeenOtherwise {...props} />
      <ToFindOut {...props} />
    </>
  );
}
