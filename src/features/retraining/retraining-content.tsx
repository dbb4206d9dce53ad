import { retrainCost } from '#domain/economics/cost-sheet.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { useGathered } from '#queries/use-gathered.ts';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { BenefitSection } from './benefit-section.tsx';
import { CadenceSection } from './cadence-section.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { modelledHistory } from './modelled-history.ts';
import { MonitoringPlan } from './monitoring-plan.tsx';
import { ReplaySection } from './replay-section.tsx';
import styles from './retraining.module.css';
import { VerdictSection } from './verdict-section.tsx';

/** Currency of amounts that nobody has priced yet. */
const unpriced = 'EUR';

/** Verdict, net benefit, interval, past retrains and other habits, from what is known of a model. */
export function RetrainingContent({ profile }: { readonly profile: ModelProfile }) {
  const known = useGathered(profile);
  if (!known) return <Skeleton height={480} label="Loading what is known of this model" />;
  const { gathered, decision } = known;
  const { input, course, belief } = gathered;
  const currency = input.currency ?? unpriced;
  const modelId = profile.model.id;
  return (
    <div className={styles.page}>
      <Section title="What to do">
        <VerdictSection decision={decision} />
      </Section>
      <Section title="What one retrain brings">
        <BenefitSection
          modelId={modelId}
          decision={decision}
          input={input.benefit}
          currency={currency}
          basis={belief?.basis ?? null}
        />
      </Section>
      <Section title="How often">
        <CadenceSection modelId={modelId} decision={decision} plan={input.cadence} currency={currency} />
      </Section>
      {input.benefit && (
        <MonitoringPlan perDay={input.benefit.perDay} cost={input.benefit.cost} currency={currency} />
      )}
      <LedgerSection modelId={modelId} currency={currency} />
      <ReplaySection
        modelId={modelId}
        modelled={course && modelledHistory(course)}
        currency={currency}
        cost={input.costs && input.costs.lines.length > 0 ? retrainCost(input.costs).marginal : null}
      />
    </div>
  );
}
