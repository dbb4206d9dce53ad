import { useState } from 'react';
import type { BacktestMatrix } from '#domain/economics/replay/backtest-matrix.ts';
import { readMatrix, writeMatrix } from '#domain/economics/replay/matrix-document.ts';
import type { RowFault } from '#domain/economics/replay/parse-matrix-rows.ts';
import { describeError } from '#queries/describe-error.ts';
import { useLocal } from '#queries/local-context.tsx';
import { useDocument } from '#queries/use-document.ts';
import { Button } from '#ui/button.tsx';
import { ConflictNotice } from '#ui/conflict-notice.tsx';
import { FileField } from '#ui/file-field.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { Panel } from '#ui/panel.tsx';
import { ReplayRun } from './replay-run.tsx';
import styles from './retraining.module.css';

export interface ReplaySectionProps {
  readonly modelId: string;
  /** A matrix made of the model's one history; null where its decay cannot be measured. */
  readonly modelled: BacktestMatrix | null;
  readonly currency: string;
  /** What a retrain costs by the plan; null where nobody said. */
  readonly cost: number | null;
}

const faultText = ({ row, column, text }: RowFault): string =>
  `Row ${row}${column === null ? '' : `, ${column}`}: ${text}.`;

/** What other habits of retraining would have come to. */
export function ReplaySection({ modelId, modelled, currency, cost }: ReplaySectionProps) {
  const document = useDocument({ kind: 'matrix', name: modelId });
  const local = useLocal();
  const [unkept, setUnkept] = useState<BacktestMatrix | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const imported = unkept ?? readMatrix(document.content);
  const matrix = imported ?? modelled;
  const [reading, setReading] = useState<AbortController | null>(null);
  const read = async (file: File | null) => {
    reading?.abort();
    if (!file || !local) return;
    const own = new AbortController();
    setReading(own);
    try {
      const table = await local.logImport.readMatrix(file, own.signal);
      setFaults(table.faults.map(faultText));
      if (!table.matrix) return;
      const content = writeMatrix(table.matrix);
      setUnkept(content ? null : table.matrix);
      if (content) document.save(content);
    } catch (cause) {
      if (!own.signal.aborted) setFaults([cause instanceof Error ? cause.message : String(cause)]);
    } finally {
      setReading((now) => (now === own ? null : now));
    }
  };
  const forget = () => {
    setUnkept(null);
    document.save(null);
  };
  return (
    <Panel
      title="What other habits would have come to"
      query={document.query}
      describeError={describeError}
      height={240}
    >
      {() => (
        <div className={styles.part}>
          <p className={styles.text}>
            Each chunk is served by the model that a habit would have had by then, with the labels it would
            have had; every retrain is paid. Hindsight is a bound that nobody can follow.
          </p>
          {document.conflict && (
            <ConflictNotice
              what="the back-test matrix"
              onKeepMine={document.conflict.keepMine}
              onTakeTheirs={document.conflict.takeTheirs}
            />
          )}
          {document.saveError && (
            <p className={styles.fault}>Not kept. {describeError(document.saveError).says}</p>
          )}
          {faults.length > 0 && (
            <ul role="alert" className={styles.fault}>
              {faults.slice(0, 5).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
          {local && (
            <FileField
              label="Back-test matrix"
              hint="CSV with train_end, eval_chunk, n, and errors or value; one row per model and later chunk. It stays in this tab and its source."
              accept=".csv,text/csv"
              onChange={(file) => void read(file)}
            />
          )}
          {reading && (
            <p className={styles.actions}>
              <span role="status">Reading the matrix…</span>
              <Button onClick={() => reading.abort()}>Cancel</Button>
            </p>
          )}
          {imported && (
            <p className={styles.actions}>
              <span>
                A matrix of {formatCount(imported.chunks.length)} chunks, {imported.chunks[0]} to{' '}
                {imported.chunks.at(-1)}
                {unkept ? ', too large to be kept: it is gone when you leave.' : '.'}
              </span>
              <Button onClick={forget}>Forget the matrix</Button>
            </p>
          )}
          {!matrix && (
            <p className={styles.fine}>
              Without a matrix, habits are replayed over this model’s own history once its decay can be
              measured: that needs a value definition and some mature chunks.
            </p>
          )}
          {matrix && (
            <ReplayRun
              key={matrix.isModelled ? 'modelled' : matrix.chunks.join()}
              modelId={modelId}
              matrix={matrix}
              currency={currency}
              cost={cost}
            />
          )}
        </div>
      )}
    </Panel>
  );
}
