import type { Assessment } from '#domain/maturity/assess.ts';
import { dimensionOf } from '#domain/maturity/dimension.ts';
import { criterionOf, dimensionTextOf, type Edition } from '#domain/maturity/edition.ts';
import type { Step } from '#domain/maturity/next-steps.ts';
import styles from './result.module.css';
import { SectionLink } from './section-link.tsx';

export interface StepListProps {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly assessmentId: string | null;
}

/** Reasons of the plan as they are read on screen. */
const reasonWords: Readonly<Record<string, string>> = {
  'monitoring first': 'first of all',
  basic: 'a basic',
  'own target': 'this model needs it',
};

type ItemProps = Omit<StepListProps, 'assessment'> & { readonly step: Step; readonly started: boolean };

function StepItem({ step, edition, assessmentId, started }: ItemProps) {
  if (step.kind === 'step-down')
    return (
      <li>
        <strong>Step retraining down to level {step.level}</strong>{' '}
        <p>Put a person before each promotion, until the reason is gone.</p>
      </li>
    );
  const criterion = criterionOf(edition, step.criterion);
  const dimension = dimensionOf(step.criterion);
  return (
    <li>
      <strong>
        {assessmentId === null ? (
          criterion.title
        ) : (
          <SectionLink assessmentId={assessmentId} section={dimension} at={criterion.id}>
            {criterion.title}
          </SectionLink>
        )}
      </strong>{' '}
      <span className={styles.reason}>
        {criterion.id}, {reasonWords[step.reason] ?? step.reason}
        {started && ', begun'}
      </span>
      <p>{criterion.remedy}</p>
      <p className={styles.small}>
        Done when: {criterion.evidence} Ask {dimensionTextOf(edition, dimension).ask}.
      </p>
    </li>
  );
}

/** The ordered plan, each step with a first move. */
export function StepList({ edition, assessment, assessmentId }: StepListProps) {
  const { steps, marks } = assessment;
  if (steps.length === 0) return <p>Nothing. What is there is what this model needs.</p>;
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <StepItem
          key={step.kind === 'reach' ? step.criterion : step.dimension}
          step={step}
          edition={edition}
          assessmentId={assessmentId}
          started={step.kind === 'reach' && marks[step.criterion] === 'partly'}
        />
      ))}
    </ol>
  );
}
