import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { criteriaOf, unanswered } from '#domain/maturity/change-record.ts';
import { missingContext } from '#domain/maturity/context.ts';
import { dimensionIds, type CriterionId, type DimensionId } from '#domain/maturity/dimension.ts';
import { criterionOf, dimensionTextOf } from '#domain/maturity/edition.ts';
import { marksOf } from '#domain/maturity/mark.ts';
import { spotCheck } from '#domain/maturity/spot-check.ts';
import { CheckList } from '#ui/check-list.tsx';
import { Page } from '#ui/page.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { contextWords, markWords } from './answer-words.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './check-page.module.css';
import { SectionLink } from './section-link.tsx';
import { WizardKicker } from './wizard-kicker.tsx';

interface PartProps {
  readonly onlyOpen: boolean;
}

function ContextAnswers({ onlyOpen }: PartProps) {
  const { id, record, edition } = useAssessment();
  const missing = missingContext(record.context);
  const shown = edition.context.filter((question) => !onlyOpen || missing.includes(question.id));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="circumstances-answers">
      <h2 id="circumstances-answers">Circumstances</h2>
      <dl className={styles.answers}>
        {shown.map((question) => (
          <div key={question.id}>
            <dt>{question.label}</dt>
            <dd>{contextWords(question, record.context[question.id])}</dd>
            <dd className={styles.change}>
              <SectionLink assessmentId={id} section="circumstances" at={question.id} fromCheck>
                Change<VisuallyHidden> {question.label}</VisuallyHidden>
              </SectionLink>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function DimensionAnswers({ dimension, onlyOpen }: PartProps & { readonly dimension: DimensionId }) {
  const { id, record, edition, now } = useAssessment();
  const marks = marksOf(edition, { ...record, now });
  const criteria = criteriaOf(dimension);
  const open = unanswered(record.answers, criteria);
  const shown = onlyOpen ? open : criteria;
  if (shown.length === 0) return null;
  const headingId = `${dimension}-answers`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>
        {dimensionTextOf(edition, dimension).name}{' '}
        <span className={styles.count}>
          {criteria.length - open.length} of {criteria.length} answered
        </span>
      </h2>
      <dl className={styles.answers}>
        {shown.map((criterion) => (
          <div key={criterion}>
            <dt>{criterionOf(edition, criterion).title}</dt>
            <dd>{markWords[marks[criterion]]}</dd>
            <dd className={styles.change}>
              <SectionLink assessmentId={id} section={dimension} at={criterion} fromCheck>
                Change<VisuallyHidden> {criterionOf(edition, criterion).title}</VisuallyHidden>
              </SectionLink>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SpotCheck({ criteria }: { readonly criteria: readonly CriterionId[] }) {
  const { id, edition } = useAssessment();
  if (criteria.length === 0) return null;
  return (
    <section aria-labelledby="spot-check" className={styles.spot}>
      <h2 id="spot-check">Could you show these?</h2>
      <p>
        Picked by chance among the answers with yes and nothing to point at. Not a test: it keeps everyone
        honest.
      </p>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion}>
            <SectionLink
              assessmentId={id}
              section={criterion.slice(0, 3) as DimensionId}
              at={criterion}
              fromCheck
            >
              {criterionOf(edition, criterion).title}
            </SectionLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every answer on one page, each with its way back. */
export function CheckPage() {
  const { id, record, edition, now, isHasty } = useAssessment();
  const [onlyOpen, setOnlyOpen] = useState(false);
  return (
    <Page title="Check your answers" kicker={<WizardKicker />}>
      <CheckList
        label="Show"
        options={[{ value: 'open', label: 'Only what is not answered' }]}
        chosen={onlyOpen ? ['open'] : []}
        emptyMessage=""
        onChange={(chosen) => setOnlyOpen(chosen.length > 0)}
      />
      <div className={styles.parts}>
        {!onlyOpen && (
          <SpotCheck criteria={spotCheck(marksOf(edition, { ...record, now }), { seed: id, isHasty })} />
        )}
        <ContextAnswers onlyOpen={onlyOpen} />
        {dimensionIds.map((dimension) => (
          <DimensionAnswers key={dimension} dimension={dimension} onlyOpen={onlyOpen} />
        ))}
      </div>
      <p>
        <Link to="/maturity/$assessmentId/result" params={{ assessmentId: id }}>
          See the result
        </Link>
      </p>
    </Page>
  );
}
