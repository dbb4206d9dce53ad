import { moneyText } from '#domain/quantity/money-text.ts';
import type { ThresholdOption } from '#domain/verdict/threshold-option.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import { Stat, StatList } from '#ui/stat.tsx';
import styles from './value-page.module.css';
import { perMany } from './value-rows.ts';

/** Whether another decision threshold would earn more: the cheapest change of all, because it needs no retrain. */
export function ThresholdPart({
  option,
  currency,
}: {
  readonly option: ThresholdOption;
  readonly currency: string;
}) {
  const { deployed, optimal, best, gain } = option;
  const money = (value: number | null | undefined) =>
    moneyText(value === null || value === undefined ? null : value * perMany, currency);
  return (
    <div className={styles.part}>
      <StatList>
        <Stat
          label="In service"
          value={formatNumber(deployed)}
          note={deployed === null ? 'decisions follow more than the score' : 'read from scores and decisions'}
        />
        <Stat
          label="Best for this value"
          value={formatNumber(optimal)}
          note={optimal === null ? 'this matrix rewards mistakes' : 'if scores are true chances'}
        />
        <Stat
          label="Best on these very rows"
          value={best ? (best.threshold === null ? 'never' : formatNumber(best.threshold)) : '–'}
          note="a little too good: it was chosen on them"
        />
        <Stat
          label="Moving it brings, per 1,000"
          value={money(gain?.perPrediction)}
          note={gain ? `95 % interval ${money(gain.low)} to ${money(gain.high)}` : 'cannot be told'}
        />
      </StatList>
      <p className={styles.text}>
        Counted on the newest labelled rows, row by row: only rows whose score lies between the two thresholds
        are decided otherwise.{' '}
        <DefinitionLink id="value-threshold">How the best threshold follows</DefinitionLink>
      </p>
    </div>
  );
}
