import { useState } from 'react';
import {
  costOf,
  outcomeNames,
  withRetrain,
  withoutRetrain,
  type Gain,
  type Retrain,
} from '#domain/economics/ledger/ledger.ts';
import { scoreLedger } from '#domain/economics/ledger/ledger-score.ts';
import { moneyRangeText, moneyText } from '#domain/quantity/money-text.ts';
import { describeError } from '#queries/describe-error.ts';
import { Button } from '#ui/button.tsx';
import { ConflictNotice } from '#ui/conflict-notice.tsx';
import { formatDate } from '#ui/format/format-date.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Panel } from '#ui/panel.tsx';
import { Stat, StatList } from '#ui/stat.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import { LedgerForm } from './ledger-form.tsx';
import styles from './retraining.module.css';
import { useLedger } from '#queries/use-ledger.ts';

const gainText = (gain: Gain | null, currency: string) =>
  gain ? `${moneyText(gain.mean, currency)} (${moneyRangeText(gain, '').trim()})` : '–';

const columns: readonly TableColumn<Retrain>[] = [
  { id: 'ordered', label: 'Ordered', cell: ({ ordered }) => formatDate(ordered) },
  { id: 'live', label: 'Live', cell: ({ live }) => formatDate(live) },
  { id: 'data', label: 'Data until', cell: ({ dataUntil }) => formatDate(dataUntil) },
  { id: 'trigger', label: 'Why', cell: ({ trigger }) => trigger },
  {
    id: 'cost',
    label: 'Cost',
    align: 'end',
    cell: (retrain) => moneyText(costOf(retrain), retrain.currency),
  },
  {
    id: 'expected',
    label: 'Gain expected, per prediction',
    align: 'end',
    cell: (retrain) => gainText(retrain.expected, retrain.currency),
  },
  {
    id: 'realised',
    label: 'Gain realised',
    align: 'end',
    cell: (retrain) => gainText(retrain.realised, retrain.currency),
  },
  { id: 'outcome', label: 'Outcome', cell: ({ outcome }) => outcomeNames[outcome] },
];

const changeCell = (onChange: (retrain: Retrain) => void) => (retrain: Retrain) => (
  <Button
    look="quiet"
    aria-label={`Change the retrain of ${formatDate(retrain.ordered)}`}
    onClick={() => onChange(retrain)}
  >
    Change
  </Button>
);

/** Past retrains: what was promised, what came of it, what it cost. */
export function LedgerSection({
  modelId,
  currency,
}: {
  readonly modelId: string;
  readonly currency: string;
}) {
  const { query, ledger, unreadable, saveLedger, conflict, isSaving, saveError } = useLedger(modelId);
  const [edited, setEdited] = useState<Retrain | null>(null);
  const keep = (retrain: Retrain) => {
    saveLedger(withRetrain(ledger, retrain));
    setEdited(null);
  };
  return (
    <Panel title="Ledger of retrains" query={query} describeError={describeError} height={160}>
      {() => (
        <div className={styles.part}>
          {conflict && (
            <ConflictNotice
              what="the ledger"
              onKeepMine={conflict.keepMine}
              onTakeTheirs={conflict.takeTheirs}
            />
          )}
          {saveError && <p className={styles.fault}>Not kept. {describeError(saveError).says}</p>}
          {unreadable > 0 && (
            <p className={styles.fault}>
              Entries that cannot be read, and are left as they are: {unreadable}.
            </p>
          )}
          <LedgerScoreView ledger={ledger} />
          <Table
            caption="Retrains, newest first"
            narrow="stack"
            columns={[...columns, { id: 'edit', label: 'Change', cell: changeCell(setEdited) }]}
            rows={ledger}
            rowKey={({ id }) => id}
            emptyMessage="No retrain is entered yet."
          />
          <LedgerForm
            key={edited?.id ?? `new-${ledger.length}`}
            start={edited}
            currency={currency}
            disabled={isSaving || conflict !== null}
            onSave={keep}
            onDelete={
              edited
                ? () => {
                    saveLedger(withoutRetrain(ledger, edited.id));
                    setEdited(null);
                  }
                : null
            }
          />
        </div>
      )}
    </Panel>
  );
}

function LedgerScoreView({ ledger }: { readonly ledger: readonly Retrain[] }) {
  const score = scoreLedger(ledger);
  const { currency } = score;
  if (ledger.length === 0) return null;
  return (
    <StatList>
      <Stat
        label="Promises kept"
        value={score.judged === 0 ? 'not known' : `${score.kept} of ${score.judged}`}
        note={
          score.keptShare
            ? `95 %: ${formatPercent(score.keptShare.low)} to ${formatPercent(score.keptShare.high)}`
            : 'needs expected and realised gains'
        }
      />
      {score.bias !== null && currency !== null && (
        <Stat
          label="Realised less expected"
          value={moneyText(score.bias, currency)}
          note="per prediction, on average"
        />
      )}
      {score.perRetrain !== null && currency !== null && (
        <Stat
          label="Cost per retrain"
          value={moneyText(score.perRetrain, currency)}
          note={`per kept retrain: ${moneyText(score.perAccepted, currency)}`}
        />
      )}
    </StatList>
  );
}
