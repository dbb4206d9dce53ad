import { useState } from 'react';
import type { BacktestMatrix } from '#domain/economics/replay/backtest-matrix.ts';
import { Button } from '#ui/button.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { NumberField } from '#ui/number-field.tsx';
import { Progress } from '#ui/progress.tsx';
import { PeriodFigure, PriceFigure } from './replay-figures.tsx';
import { pricesAround } from './replay-rows.ts';
import { ReplayTable } from './replay-table.tsx';
import styles from './retraining.module.css';
import { useReplay } from './use-replay.ts';

export interface ReplayRunProps {
  readonly modelId: string;
  readonly matrix: BacktestMatrix;
  readonly currency: string;
  readonly cost: number | null;
}

const isWhole = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 0;

/** The terms of a replay, the replay itself, and what it came to. */
export function ReplayRun({ modelId, matrix, currency, cost }: ReplayRunProps) {
  const [price, setPrice] = useState<number | null>(matrix.unit === 'money' ? cost : null);
  const [labelDelay, setLabelDelay] = useState<number | null>(0);
  const [deployDelay, setDeployDelay] = useState<number | null>(0);
  const replay = useReplay();
  const unit = matrix.unit === 'money' ? currency : 'errors';
  const ready = price !== null && price >= 0 && isWhole(labelDelay) && isWhole(deployDelay);
  const run = () => {
    if (ready)
      replay.run({ matrix, terms: { cost: price, labelDelay, deployDelay }, prices: pricesAround(price) });
  };
  const { progress, answer, error } = replay;
  return (
    <>
      {matrix.isModelled && (
        <p className={styles.text}>
          <strong>Model-based.</strong> There is one history only: what fresher models would have lost is
          taken from the fitted decay, not measured. Import a back-test matrix to measure it.
        </p>
      )}
      <div className={styles.fields}>
        <NumberField
          label="Price of a retrain"
          unit={unit}
          hint={
            matrix.unit === 'errors'
              ? 'How many wrong predictions one retrain is worth.'
              : 'Marginal cost of one retrain.'
          }
          value={price}
          onChange={setPrice}
        />
        <NumberField label="Chunks until labels come" value={labelDelay} onChange={setLabelDelay} />
        <NumberField label="Chunks from order to service" value={deployDelay} onChange={setDeployDelay} />
      </div>
      <div className={styles.actions}>
        {replay.isBusy ? (
          <Button onClick={replay.cancel}>Cancel</Button>
        ) : (
          <Button onClick={run} disabled={!ready}>
            Replay
          </Button>
        )}
        {progress && (
          <Progress
            label={`Trying periods and first dates: ${formatCount(progress.done)} of ${formatCount(progress.of)}`}
            share={progress.done / progress.of}
          />
        )}
      </div>
      {error && (
        <p role="alert" className={styles.fault}>
          {error}
        </p>
      )}
      {answer && (
        <>
          <ReplayTable study={answer.study} unit={unit} />
          <PeriodFigure modelId={modelId} study={answer.study} unit={unit} />
          {answer.byPrice.length > 0 && <PriceFigure modelId={modelId} answer={answer} unit={unit} />}
        </>
      )}
    </>
  );
}
