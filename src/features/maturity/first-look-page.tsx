import { useState } from 'react';
import { unanswered, withContext, withoutAnswers, withValues } from '#domain/maturity/change-record.ts';
import { criterionAt } from '#domain/maturity/dimension.ts';
import { criterionOf } from '#domain/maturity/edition.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { useAssessment } from './assessment-state.ts';
import { ContextQuestion } from './context-question.tsx';
import { CriterionQuestion } from './criterion-question.tsx';
import styles from './maturity.module.css';
import { NoneOfThese } from './none-of-these.tsx';
import { WizardKicker } from './wizard-kicker.tsx';

/** Nine basics and four circumstances: enough for the most important message and a first idea of the target. */
export function FirstLookPage({ onContinue }: { readonly onContinue: () => void }) {
  const { record, edition, now, change } = useAssessment();
  const [refused, setRefused] = useState(false);
  const basics = edition.basics.map((dimension) => criterionAt(dimension, 1));
  const open = unanswered(record.answers, basics);
  const goOn = () => {
    if (open.length === basics.length) {
      setRefused(true);
      return;
    }
    change((before) => {
      const answered = withValues(open, 'no', now)(before);
      // Who asks about the truth of its predictions means a model that is in use.
      return before.context.in_production === undefined
        ? withContext('in_production', true)(answered)
        : answered;
    });
    onContinue();
  };
  return (
    <Page
      title="First look"
      kicker={<WizardKicker />}
      lede="Nine ticks and four questions. For a model that decides something today."
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <section aria-labelledby="basics">
          <h2 id="basics">The basics</h2>
          <p className={styles.hint}>Tick what you could point at today. What stays unticked counts as no.</p>
          {refused && open.length === basics.length && (
            <p className={styles.fault} role="alert">
              Tick what is true, or choose “None of these”.
            </p>
          )}
          {basics.map((id) => (
            <CriterionQuestion key={id} criterion={criterionOf(edition, id)} brief />
          ))}
          <NoneOfThese
            criteria={basics}
            onChoose={(isOn) => change(isOn ? withValues(basics, 'no', now) : withoutAnswers(basics))}
          />
        </section>
        <section aria-labelledby="four">
          <h2 id="four">Four circumstances</h2>
          {edition.firstLook.map((id) => {
            const question = edition.context.find((known) => known.id === id);
            return question && <ContextQuestion key={id} question={question} />;
          })}
        </section>
        <div className={styles.actions}>
          <Button look="primary" type="submit">
            Continue
          </Button>
        </div>
      </form>
    </Page>
  );
}
