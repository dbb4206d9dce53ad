import type { Assessment } from '#domain/maturity/assess.ts';
import type { Context } from '#domain/maturity/context.ts';
import type { Edition } from '#domain/maturity/edition.ts';
import { messagesOf } from '#domain/maturity/messages.ts';
import type { SeenEvidence } from '#domain/maturity/seen-evidence.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatPercent } from '#ui/format/format-percent.ts';
import { PlacedLadder } from './placed-ladder.tsx';
import { ProfileTable } from './profile-table.tsx';
import { ReadingsTable } from './readings-table.tsx';
import styles from './result.module.css';
import { StepList } from './step-list.tsx';
import { TargetReasons } from './target-reasons.tsx';
import { TalkAbout } from './talk-about.tsx';

export interface ResultBodyProps {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly context: Context;
  /** Assessment whose questions the steps lead to; null where they are not at hand (links, others' files). */
  readonly assessmentId: string | null;
  /** What the dashboard itself knows; nothing for answers from elsewhere. */
  readonly seen?: readonly SeenEvidence[];
}

function Deciding({ deciding, open }: Assessment) {
  return (
    <p>
      {deciding.evidenced} of {deciding.all} answers that this level rests on have evidence.
      {open.length > 0 && ` ${open.length} of 45 statements have no answer and count as no.`}
    </p>
  );
}

/** The result in the order in which it should be read: message, target, gaps, profile, level, other scales. */
export function ResultBody({ edition, assessment, context, assessmentId, seen = [] }: ResultBodyProps) {
  const [first, ...rest] = messagesOf(edition, assessment, context);
  return (
    <div className={styles.result}>
      <section aria-label="What matters most" className={styles.messages}>
        {first && <p className={styles.first}>{first.text}</p>}
        {rest.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </section>
      <section aria-labelledby="result-target">
        <h2 id="result-target">
          What this model needs: level {assessment.fit.target},{' '}
          {edition.levels[assessment.fit.target - 1]?.name.toLowerCase()}
        </h2>
        <p className={styles.small} data-screen-only>
          <DefinitionLink id="maturity-target">How the needed level is computed</DefinitionLink>
        </p>
        <TargetReasons edition={edition} fit={assessment.fit} context={context} />
      </section>
      <section aria-labelledby="result-steps">
        <h2 id="result-steps">What to do next</h2>
        <StepList edition={edition} assessment={assessment} assessmentId={assessmentId} />
      </section>
      <section aria-labelledby="result-profile">
        <h2 id="result-profile">
          Profile: {formatPercent(Math.round(assessment.shareOfTarget * 100) / 100)} of the way to what is
          needed
        </h2>
        <p className={styles.small} data-screen-only>
          <DefinitionLink id="maturity-share">How the share is computed</DefinitionLink>
        </p>
        <ProfileTable edition={edition} assessment={assessment} />
      </section>
      <section aria-labelledby="result-level">
        <h2 id="result-level">Level</h2>
        <p className={styles.small} data-screen-only>
          <DefinitionLink id="maturity-level">How a level is computed</DefinitionLink>,{' '}
          <DefinitionLink id="maturity-range">evidenced, claimed, possible</DefinitionLink>
        </p>
        <PlacedLadder edition={edition} assessment={assessment} />
        <Deciding {...assessment} />
        <TalkAbout edition={edition} assessment={assessment} seen={seen} />
      </section>
      <section aria-labelledby="result-readings">
        <h2 id="result-readings">The same answers on other scales</h2>
        <ReadingsTable edition={edition} assessment={assessment} />
      </section>
    </div>
  );
}
