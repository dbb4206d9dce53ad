import { retrainEvents } from '#domain/economics/ledger/retrain-events.ts';
import { goLives } from '#domain/economics/version-value.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { useEvents } from '#queries/use-events.ts';
import { useLedger } from '#queries/use-ledger.ts';
import { useGathered } from '#queries/use-gathered.ts';
import { Empty } from '#ui/empty.tsx';
import { NoticeList } from '#ui/notice-list.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { MixRateTable } from './mix-rate-table.tsx';
import { ThresholdPart } from './threshold-part.tsx';
import { ValueFigure } from './value-figure.tsx';
import styles from './value-page.module.css';
import { CostPanel, DefinitionPanel } from './value-panels.tsx';
import { ValueSums } from './value-sums.tsx';

/** What follows from the value: money over time, and why it changed. */
function Earnings({ profile }: { readonly profile: ModelProfile }) {
  const { events } = useEvents(profile.model.id);
  const { ledger } = useLedger(profile.model.id);
  const result = useGathered(profile);
  if (!result) return <Skeleton height={360} label="Loading what was entered" />;
  const { gathered } = result;
  const { course, threshold, input } = gathered;
  const currency = input.currency;
  if (!course || currency === null) {
    const mixed = gathered.remarks;
    return mixed.length > 0 ? (
      <>
        <NoticeList
          notices={mixed.map(({ what, remedy }) => ({ text: `${what} ${remedy}`, severity: 'warning' }))}
        />
        {currency !== null && <CostPanel profile={profile} gathered={gathered} currency={currency} />}
      </>
    ) : (
      <Empty
        message="No money to show yet."
        advice="Once the value is saved, this page shows what the model earned, against rules without a model, and what it lost since go-live."
      />
    );
  }
  return (
    <>
      <section className={styles.part} aria-label="Value over time">
        <NoticeList
          notices={gathered.remarks.map(({ what, remedy }) => ({ text: `${what} ${remedy}` }))}
          label="Remarks on the value"
        />
        <ValueFigure modelId={profile.model.id} course={course} currency={currency} events={events} />
        <ValueSums
          course={course}
          currency={currency}
          lives={goLives([...events, ...retrainEvents(ledger)])}
        />
      </section>
      <section className={styles.part} aria-labelledby="value-change">
        <h2 id="value-change">Why it changed</h2>
        <MixRateTable course={course} currency={currency} />
      </section>
      {threshold && (
        <section className={styles.part} aria-labelledby="value-threshold">
          <h2 id="value-threshold">Another threshold</h2>
          <ThresholdPart option={threshold} currency={currency} />
        </section>
      )}
      <CostPanel profile={profile} gathered={gathered} currency={currency} />
    </>
  );
}

/** The value of a model, from top to bottom. */
export function ValueContent({ profile }: { readonly profile: ModelProfile }) {
  return (
    <>
      <DefinitionPanel profile={profile} />
      <Earnings profile={profile} />
    </>
  );
}
