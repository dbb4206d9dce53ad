import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { useAssessment } from './assessment-state.ts';
import { ContextQuestion } from './context-question.tsx';
import styles from './maturity.module.css';
import { WizardKicker } from './wizard-kicker.tsx';

/** What the target is computed from. */
export function CircumstancesPage({ onContinue }: { readonly onContinue: () => void }) {
  const { edition } = useAssessment();
  return (
    <Page
      title="Circumstances"
      kicker={<WizardKicker />}
      lede="How much maturity this model needs depends on what it does, for whom, and how fast its world changes. Each answer is saved as you give it."
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onContinue();
        }}
      >
        {edition.context.map((question) => (
          <ContextQuestion key={question.id} question={question} />
        ))}
        <div className={styles.actions}>
          <Button look="primary" type="submit">
            Continue
          </Button>
        </div>
      </form>
    </Page>
  );
}
