import { perClass, type ClassPerformance } from '#domain/performance/several-classes.ts';
import type { MulticlassOutcome } from '#domain/profile/outcome.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { Heatmap } from '#ui/chart/heatmap.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Table, type TableColumn } from '#ui/table.tsx';
import { CalibrationFigure } from './calibration-figure.tsx';
import { figureColumn, textColumn } from './chunk-columns.ts';
import { FigureGrid } from './figure-grid.tsx';
import type { FigureProps } from './figure-props.ts';

const keyOf = (index: number) => `class${index}`;

/** The most common mistake, in a sentence. */
function confusionSummary({ classes, confusion }: MulticlassOutcome): string {
  const mistakes = confusion.flatMap((row, actual) =>
    row.flatMap((rows, predicted) => (actual === predicted ? [] : [{ actual, predicted, rows }])),
  );
  const worst = mistakes.reduce((most, mistake) => (mistake.rows > most.rows ? mistake : most));
  if (worst.rows === 0) return 'Every labelled row of this window was predicted right.';
  const total = (confusion[worst.actual] ?? []).reduce((sum, rows) => sum + rows, 0);
  return `Most often “${classes[worst.actual]}” is taken for “${classes[worst.predicted]}”: ${formatCount(worst.rows)} rows, ${formatPercent(worst.rows / total)} of that class.`;
}

function ConfusionHeatmap({
  selection,
  view,
  onAsChange,
  outcome,
}: FigureProps & { readonly outcome: MulticlassOutcome }) {
  const { classes, confusion } = outcome;
  const rows = confusion.map((row, actual) => ({
    actual: classes[actual] ?? '',
    ...Object.fromEntries(row.map((count, predicted) => [keyOf(predicted), count])),
  }));
  const labels = classes.map((name, index) => ({ key: keyOf(index), label: name }));
  const empty = confusion.flat().every((count) => count === 0);
  return (
    <ChartFrame
      title="Confusion matrix"
      level={2}
      summary={empty ? 'No row of this window has a label.' : confusionSummary(outcome)}
      columns={[
        textColumn('actual', 'Actual'),
        ...labels.map(({ key, label }) => figureColumn(key, `Predicted ${label}`, formatCount)),
      ]}
      rows={rows}
      fileName={`${selection.profile.model.id}-confusion`}
      as={view.as}
      onAsChange={onAsChange}
      height={320}
      empty={empty ? 'No row of this window has a label.' : null}
      navigation="grid"
      note="Colour is the share of the actual class; the diagonal is right."
    >
      <Heatmap
        rows={rows}
        rowKey="actual"
        columns={labels}
        rowTitle="Actual"
        columnTitle="Predicted"
        valueFormat={formatCount}
        shade="share-of-row"
        diagonal
      />
    </ChartFrame>
  );
}

const classColumns: readonly TableColumn<ClassPerformance>[] = [
  { id: 'name', label: 'Class', cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    id: 'actual',
    label: 'Actual rows',
    align: 'end',
    cell: ({ actual }) => formatCount(actual),
    sortBy: ({ actual }) => actual,
  },
  ...(
    [
      ['precision', 'Precision'],
      ['recall', 'Recall'],
      ['f1', 'F1'],
    ] as const
  ).map(([id, label]) => ({
    id,
    label,
    align: 'end' as const,
    cell: (row: ClassPerformance) => formatPercent(row[id].value),
    sortBy: (row: ClassPerformance) => row[id].value,
  })),
  {
    id: 'rocAuc',
    label: 'ROC AUC',
    align: 'end',
    cell: ({ rocAuc }) => formatNumber(rocAuc.value),
    sortBy: ({ rocAuc }) => rocAuc.value,
  },
];

/** What lies behind the figures of a model with several classes. */
export function MulticlassFigures(props: FigureProps) {
  const { current, reference } = props.selection;
  const outcome = current.outcome?.task === 'multiclass' ? current.outcome : null;
  if (!outcome) return null;
  const before = reference.outcome?.task === 'multiclass' ? reference.outcome : null;
  const table = outcome.scores?.tables[props.classIndex];
  return (
    <>
      <FigureGrid>
        <ConfusionHeatmap {...props} outcome={outcome} />
        {table && (
          <CalibrationFigure
            {...props}
            table={table}
            reference={before?.scores?.tables[props.classIndex] ?? null}
            className={outcome.classes[props.classIndex] ?? ''}
          />
        )}
      </FigureGrid>
      <Table
        caption="Per class, one against the rest"
        columns={classColumns}
        rows={perClass(outcome)}
        rowKey={({ name }) => name}
      />
    </>
  );
}
