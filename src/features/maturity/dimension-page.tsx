import { useState } from 'react';
import { criteriaOf, unanswered, withoutAnswers, withValues } from '#domain/maturity/change-record.ts';
import type { DimensionId } from '#domain/maturity/dimension.ts';
import { dimensionTextOf } from '#domain/maturity/edition.ts';
import { hastyPage } from '#domain/maturity/spot-check.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { useAssessment } from './assessment-state.ts';
import { CriterionQuestion } from './criterion-question.tsx';
import styles from './maturity.module.css';
import { NoneOfThese } from './none-of-these.tsx';
import { WizardKicker } from './wizard-kicker.tsx';

export interface DimensionPageProps {
  readonly dimension: DimensionId;
  readonly onContinue: () => void;
}

/** Five tick statements of one dimension. */
export function DimensionPage({ dimension, onContinue }: DimensionPageProps) {
  const { record, edition, now, change, markHasty } = useAssessment();
  const [refused, setRefused] = useState(false);
  const [opened] = useState(() => performance.now());
  const [openBefore] = useState(() => unanswered(record.answers, criteriaOf(dimension)).length);
  const text = dimensionTextOf(edition, dimension);
  const criteria = criteriaOf(dimension);
  const open = unanswered(record.answers, criteria);
  const unsure = criteria.filter((criterion) => record.answers[criterion]?.value === 'unsure').length;
  const goOn = () => {
    if (open.length === criteria.length) {
      setRefused(true);
      return;
    }
    if (openBefore > 0 && performance.now() - opened < hastyPage) markHasty();
    if (open.length > 0) change(withValues(open, 'no', now));
    onContinue();
  };
  return (
    <Page title={text.name} kicker={<WizardKicker />} lede={text.question}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <div>
          <p className={styles.hint}>
            Tick what you could point at today. What stays unticked counts as no when you continue.
          </p>
          {refused && open.length === criteria.length && (
            <p className={styles.fault} role="alert">
              Tick what is true, or choose “None of these”.
            </p>
          )}
          {text.criteria.map((criterion) => (
            <CriterionQuestion key={criterion.id} criterion={criterion} />
          ))}
          <NoneOfThese
            criteria={criteria}
            onChoose={(isOn) =>
              change(
                isOn
                  ? withValues(criteria, 'no', now)
                  : withoutAnswers(criteria.filter((criterion) => record.answers[criterion]?.note === '')),
              )
            }
          />
          {unsure >= 2 && (
            <p className={styles.hint} role="status">
              {unsure} of 5 are not sure. Perhaps {text.ask} knows: save, and let them answer this page.
            </p>
          )}
        </div>
        <div className={styles.actions}>
          <Button look="primary" type="submit">
            Continue
          </Button>
        </div>
      </form>
    </Page>
  );
}
