import { Link } from '@tanstack/react-router';
import { assessmentName } from '#domain/maturity/document-name.ts';
import { levelViews } from '#domain/maturity/level-views.ts';
import { criterionOf } from '#domain/maturity/edition.ts';
import type { Standing } from '#domain/maturity/standing.ts';
import type { Instant } from '#domain/time/instant.ts';
import { useStandings } from '#queries/use-standings.ts';
import styles from './maturity.module.css';

type Assessed = Extract<Standing, { state: 'assessed' }>;

function Rung({ assessment, edition }: Assessed) {
  const { range, fit, steps } = assessment;
  const level = range.claimed;
  const here = levelViews.find((views) => views.level === level);
  const next = levelViews.find((views) => views.level === level + 1);
  const first = steps.find((step) => step.kind === 'reach');
  return (
    <>
      {here && (
        <p>
          Level {level} looks at {here.shows}.
        </p>
      )}
      {level < fit.target && next && (
        <p>
          The next rung adds {next.shows}. To see it here, {next.invitation}.
        </p>
      )}
      {level >= fit.target && (
        <p>Level {fit.target} is what this model needs. Nothing more has to be built.</p>
      )}
      {first?.kind === 'reach' && (
        <p>
          First step: {criterionOf(edition, first.criterion).title.toLowerCase()}.{' '}
          {criterionOf(edition, first.criterion).remedy}
        </p>
      )}
    </>
  );
}

export interface LevelLineProps {
  readonly modelId: string;
  readonly now: Instant;
}

/** Where a model stands on the ladder, what that level looks at, and what the next rung would add. Hides nothing. */
export function LevelLine({ modelId, now }: LevelLineProps) {
  const assessmentId = assessmentName(modelId);
  const [standing] = useStandings([assessmentId], now);
  if (!standing) return <div className={styles.lineSpace} />;
  if (standing.state !== 'assessed')
    return (
      <p className={styles.line}>
        <Link to="/maturity/$assessmentId" params={{ assessmentId }}>
          Which level does this model need?
        </Link>{' '}
        A first look takes two minutes.
      </p>
    );
  const { range, fit } = standing.assessment;
  return (
    <details className={styles.line} data-screen-only>
      <summary>
        Maturity: level {range.claimed}, needs {fit.target}
      </summary>
      <Rung {...standing} />
      <p>
        <Link to="/maturity/$assessmentId/result" params={{ assessmentId }}>
          See the assessment
        </Link>
      </p>
    </details>
  );
}
