import { useState } from 'react';
import { f1, precision, recall, specificity, type Confusion } from '#domain/performance/decisions.ts';
import { confusionAt } from '#domain/performance/threshold.ts';
import type { BinaryOutcome } from '#domain/profile/outcome.ts';
import { Button } from '#ui/button.tsx';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import { Heatmap } from '#ui/chart/heatmap.tsx';
import { RangeField } from '#ui/field.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Stat, StatList } from '#ui/stat.tsx';
import styles from './confusion-figure.module.css';
import { figureColumn, textColumn } from './chunk-columns.ts';
import type { FigureProps } from './figure-props.ts';

const predictions = [
  { key: 'negative', label: 'Negative' },
  { key: 'positive', label: 'Positive' },
] as const;

const columns = [
  textColumn('actual', 'Actual'),
  ...predictions.map(({ key, label }) => figureColumn(key, `Predicted ${label.toLowerCase()}`, formatCount)),
];

const confusionRows = (counts: Confusion): readonly ChartRow[] => [
  { actual: 'Negative', negative: counts.trueNegative, positive: counts.falsePositive },
  { actual: 'Positive', negative: counts.falseNegative, positive: counts.truePositive },
];

const measures = [
  ['Precision', precision],
  ['Recall', recall],
  ['Specificity', specificity],
  ['F1', f1],
] as const;

function Measures({ tried, deployed }: { readonly tried: Confusion; readonly deployed: Confusion | null }) {
  return (
    <StatList>
      {measures.map(([name, measure]) => (
        <Stat
          key={name}
          label={name}
          value={formatPercent(measure(tried).value)}
          note={deployed && `deployed ${formatPercent(measure(deployed).value)}`}
        />
      ))}
    </StatList>
  );
}

interface ThresholdProps {
  readonly value: number | null;
  readonly onTry: (threshold: number | null) => void;
}

function Threshold({ value, onTry }: ThresholdProps) {
  return (
    <>
      <RangeField
        label="Try a threshold"
        min={0}
        max={1}
        step={0.01}
        value={value ?? 0.5}
        onChange={onTry}
        format={formatNumber}
        hint={
          value === null
            ? 'The matrix shows the deployed decisions; move to try another threshold.'
            : 'Scores at or above it count as positive.'
        }
      />
      <Button onClick={() => onTry(null)} disabled={value === null}>
        Back to the deployed decisions
      </Button>
    </>
  );
}

/** Decisions against actual: as deployed, or as they would be at another threshold. */
export function ConfusionFigure({
  selection,
  view,
  onAsChange,
  onViewChange,
  outcome,
}: FigureProps & { readonly outcome: BinaryOutcome }) {
  const table = outcome.scores?.table ?? null;
  // The slider answers at once; the address follows, and an address that changes by itself wins.
  const [tried, setTried] = useState({ from: view.threshold, threshold: view.threshold });
  const threshold = tried.from === view.threshold ? tried.threshold : view.threshold;
  const counts = table && threshold !== null ? confusionAt(table, threshold) : outcome.decisions;
  const rows = confusionRows(counts);
  const n = counts.truePositive + counts.falsePositive + counts.falseNegative + counts.trueNegative;
  const attempt = (next: number | null) => {
    setTried({ from: next, threshold: next });
    onViewChange({ ...view, threshold: next }, true);
  };
  const wrong = counts.falsePositive + counts.falseNegative;
  const summary =
    n === 0
      ? 'No row of this window has a label.'
      : `${threshold === null ? 'As deployed' : `At a threshold of ${formatNumber(threshold)}`}, ${formatPercent(wrong / n)} of ${formatCount(n)} labelled decisions are wrong: ${formatCount(counts.falsePositive)} false alarms and ${formatCount(counts.falseNegative)} misses.`;
  return (
    <div className={styles.figure}>
      <ChartFrame
        title="Confusion matrix"
        level={2}
        summary={summary}
        columns={columns}
        rows={rows}
        fileName={`${selection.profile.model.id}-confusion`}
        as={view.as}
        onAsChange={onAsChange}
        height={220}
        empty={n === 0 ? summary : null}
        navigation="grid"
      >
        <Heatmap
          rows={rows}
          rowKey="actual"
          columns={predictions}
          rowTitle="Actual"
          columnTitle="Predicted"
          valueFormat={formatCount}
          shade="share-of-row"
          diagonal
        />
      </ChartFrame>
      {table && <Threshold value={threshold} onTry={attempt} />}
      <Measures tried={counts} deployed={threshold === null ? null : outcome.decisions} />
    </div>
  );
}
