import { criterionAt, dimensionIds } from '#domain/maturity/dimension.ts';
import { criterionOf } from '#domain/maturity/edition.ts';
import { targetBand } from '#domain/maturity/fit.ts';
import { marksOf, type Mark } from '#domain/maturity/mark.ts';
import { useAssessment } from './assessment-state.ts';
import styles from './result.module.css';
import { SectionLink } from './section-link.tsx';
import type { SectionId } from './sections.ts';

function monitoringText(mark: Mark): string {
  switch (mark) {
    case 'yes':
    case 'evidenced':
      return 'Predictions are compared with what came true. That is the basis for everything else.';
    case 'open':
      return 'Are this model’s predictions compared with what came true? That is asked first.';
    case 'unsure':
      return 'Nobody could say that this model’s predictions are compared with what came true. Find that out first.';
    case 'partly':
    case 'no':
    case 'skipped':
      return 'Nobody compares this model’s predictions with what came true. Do that first: without it, every other step is taken blindly.';
  }
}

/** What can be said before everything is answered: the most important message, and between which levels the target lies. */
export function FirstResult({ next }: { readonly next: SectionId }) {
  const { id, record, edition, now } = useAssessment();
  const marks = marksOf(edition, { ...record, now });
  const { low, high } = targetBand(edition, record.context);
  const missing = edition.basics
    .filter((dimension) => ['no', 'partly', 'unsure'].includes(marks[criterionAt(dimension, 1)]))
    .map((dimension) => criterionOf(edition, criterionAt(dimension, 1)));
  const begun = dimensionIds.some((dimension) => marks[criterionAt(dimension, 1)] !== 'open');
  return (
    <div className={styles.result}>
      <section aria-label="What matters most" className={styles.messages}>
        <p className={styles.first}>{monitoringText(marks['MON.1'])}</p>
        <p>
          {low === high
            ? `As far as can be said now, this model needs level ${low}.`
            : `As far as can be said now, this model needs a level from ${low} to ${high}.`}
          {high < 5 && ' It does not need level 5.'} The remaining answers will narrow that down.
        </p>
      </section>
      {missing.length > 0 && (
        <section aria-labelledby="first-steps">
          <h2 id="first-steps">Basics to do first</h2>
          <ol className={styles.steps}>
            {missing.map((criterion) => (
              <li key={criterion.id}>
                <strong>{criterion.title}</strong>
                <p>{criterion.remedy}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p>
        <SectionLink assessmentId={id} section={next}>
          {begun ? 'Go on with the assessment' : 'Begin with the first look'}
        </SectionLink>
      </p>
    </div>
  );
}
