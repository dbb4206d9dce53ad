import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { TimeSeriesLine } from '#ui/chart/time-series-props.ts';
import { TimeSeries } from '#ui/chart/time-series.tsx';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import { chartEvents } from './chart-events.ts';
import { chunkAxis, chunkColumns, evidenceColumns, figureColumn, periodBands } from './chunk-columns.ts';
import type { FigureProps } from './figure-props.ts';
import { predictedActualRows, predictedActualSummary } from './predicted-actual-rows.ts';

const series: readonly TimeSeriesLine[] = [
  {
    id: 'predicted',
    label: 'Predicted',
    role: 'predicted',
    lowKey: 'predictedLow',
    highKey: 'predictedHigh',
    provisionalKey: 'provisional',
  },
  {
    id: 'actual',
    label: 'Actual',
    role: 'actual',
    lowKey: 'actualLow',
    highKey: 'actualHigh',
    provisionalKey: 'provisional',
  },
  { id: 'previous', label: 'Naive: chunk before', role: 'baseline' },
];

/** Predicted and actual mean per chunk, and their difference on the same axis. */
export function PredictedActualFigure({
  selection,
  view,
  show,
  showDifference,
  events,
  onAsChange,
  classIndex,
}: FigureProps) {
  const axis = chunkAxis(selection.chunks);
  const rows = predictedActualRows(selection, axis, classIndex);
  const { model } = selection.profile;
  const name = selection.profile.spec.classes?.[classIndex];
  const followed = name === undefined ? '' : `Share of “${name}”. `;
  const plain = model.task === 'regression' ? (value: number) => formatNumber(value) : show;
  const of = model.unit ?? (model.task === 'regression' ? 'value' : 'share');
  const columns = [
    ...chunkColumns,
    figureColumn('predicted', `Predicted mean (${of})`, show),
    figureColumn('predictedLow', 'Predicted, 95 % low', show),
    figureColumn('predictedHigh', 'Predicted, 95 % high', show),
    figureColumn('actual', `Actual mean (${of})`, show),
    figureColumn('actualLow', 'Actual, 95 % low', show),
    figureColumn('actualHigh', 'Actual, 95 % high', show),
    figureColumn('difference', 'Predicted − actual', showDifference),
    figureColumn('differenceLow', 'Difference, 95 % low', showDifference),
    figureColumn('differenceHigh', 'Difference, 95 % high', showDifference),
    figureColumn('previous', 'Naive: actual of the chunk before', show),
    ...evidenceColumns,
  ];
  return (
    <ChartFrame
      title="Predicted vs actual over time"
      level={2}
      summary={followed + predictedActualSummary(selection, { classIndex, show, showDifference })}
      columns={columns}
      rows={rows}
      fileName={`${model.id}-predicted-actual`}
      legend={series}
      as={view.as}
      onAsChange={onAsChange}
      height={360}
      empty={rows.length === 0 ? 'No chunk begins inside this window.' : null}
      status={(row) => (row['provisional'] === 1 ? 'provisional' : null)}
      note={
        <>
          Means over labelled rows, with 95 % intervals; times are UTC.{' '}
          <DefinitionLink id="predicted-against-actual">What is compared</DefinitionLink>
        </>
      }
    >
      <TimeSeries
        rows={rows}
        xKey="x"
        xKind={axis.xKind}
        xLabelKey="chunk"
        series={series}
        valueFormat={plain}
        yLabel={model.unit ?? ''}
        periods={periodBands(selection.chunks, axis)}
        events={chartEvents(events, axis, selection.chunks)}
        bars={{
          key: 'difference',
          label: 'Predicted − actual',
          lowKey: 'differenceLow',
          highKey: 'differenceHigh',
          provisionalKey: 'provisional',
          format: showDifference,
        }}
        coverage={{ key: 'coverage', label: 'Labelled' }}
      />
    </ChartFrame>
  );
}
