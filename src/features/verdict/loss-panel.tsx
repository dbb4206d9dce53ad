import { Link } from '@tanstack/react-router';
import { moneyText } from '#domain/quantity/money-text.ts';
import type { Gathered } from '#domain/verdict/gather.ts';
import { Empty } from '#ui/empty.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Stat, StatList } from '#ui/stat.tsx';
import styles from './verdict-page.module.css';

const many = 1000;

/** What the model loses: the first thing a verdict rests on. */
export function LossPanel({ gathered, modelId }: { readonly gathered: Gathered; readonly modelId: string }) {
  const { course, input } = gathered;
  const currency = input.currency ?? '';
  const money = (perPrediction: number | null | undefined) =>
    moneyText(perPrediction == null ? null : perPrediction * many, currency);
  const lost = course?.chunks.findLast(({ lostSoFar }) => lostSoFar !== null)?.lostSoFar ?? null;
  return (
    <section className={styles.part} aria-labelledby="loss">
      <h2 id="loss">What it loses</h2>
      {!course ? (
        <Empty
          message="Nobody has said what right and wrong predictions are worth."
          advice={
            <Link to="/models/$modelId/value" params={{ modelId }}>
              Enter the value of a prediction
            </Link>
          }
        />
      ) : (
        <>
          <StatList>
            <Stat
              label="Loss of the model itself, per 1,000"
              value={money(course.gap?.gap)}
              note={
                course.gap
                  ? `90 % interval ${money(course.gap.low)} to ${money(course.gap.high)}`
                  : 'no labelled chunk after the reference yet'
              }
            />
            <Stat
              label="Lost since go-live"
              value={moneyText(lost?.rate ?? null, currency)}
              note={`another mix of cases: ${moneyText(lost?.mix ?? null, currency)}`}
            />
            <Stat
              label="Judged on"
              value={formatCount(course.newest?.n)}
              note={
                course.newest
                  ? `labelled rows of ${course.newest.keys.length} chunks up to ${course.newest.keys.at(-1)}`
                  : 'no rows'
              }
            />
            <Stat
              label="Labels known there"
              value={formatPercent(input.evidence.maturity ?? null)}
              note="90% are asked for"
            />
          </StatList>
          <p className={styles.small}>
            <Link to="/models/$modelId/value" params={{ modelId }}>
              Value over time, and why it changed
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
