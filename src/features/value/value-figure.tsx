import type { ValueCourse } from '#domain/economics/value-course.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartColumn, ChartValue } from '#ui/chart/chart-row.ts';
import type { TimeSeriesLine } from '#ui/chart/time-series-props.ts';
import { TimeSeries } from '#ui/chart/time-series.tsx';
import { expectedMaximum } from '#domain/economics/best-chunk-bias.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { eventsOn, perMany, valueRows, valueSummary } from './value-rows.ts';

export interface ValueFigureProps {
  readonly modelId: string;
  readonly course: ValueCourse;
  readonly currency: string;
  readonly events: readonly ModelEvent[];
}

const asNumber = (value: ChartValue | undefined) => (typeof value === 'number' ? value : null);

function columnsFor(currency: string): readonly ChartColumn[] {
  const money = (key: string, label: string): ChartColumn => ({
    key,
    label,
    align: 'end',
    format: (value) => moneyText(asNumber(value), currency),
  });
  const count = (key: string, label: string): ChartColumn => ({
    key,
    label,
    align: 'end',
    format: (value) => formatCount(asNumber(value)),
  });
  return [
    { key: 'chunk', label: 'Chunk', align: 'start', format: (value) => String(value ?? '–') },
    money('value', 'Value per 1,000'),
    money('low', '95 % low'),
    money('high', '95 % high'),
    money('best', 'Best rule without a model, per 1,000'),
    money('perfect', 'Perfect, per 1,000'),
    money('estimated', 'With estimate of unlabelled, per 1,000'),
    money('lost', 'Lost by the model'),
    money('mix', 'Lost by another mix of cases'),
    money('lostSoFar', 'Lost by the model so far'),
    count('rows', 'Rows'),
    count('labelled', 'Labelled rows'),
    {
      key: 'coverage',
      label: 'Label coverage',
      align: 'end',
      format: (value) => formatPercent(asNumber(value)),
    },
  ];
}

function linesOf(course: ValueCourse): readonly TimeSeriesLine[] {
  const estimated = course.chunks.some(({ estimate }) => estimate !== null);
  const rules = course.chunks.some((chunk) => chunk.rules !== null);
  return [
    {
      id: 'value',
      label: 'Value',
      role: 'metric',
      lowKey: 'low',
      highKey: 'high',
      provisionalKey: 'provisional',
    },
    ...(rules ? [{ id: 'best', label: 'Best rule', role: 'baseline' as const }] : []),
    ...(estimated ? [{ id: 'estimated', label: 'With estimate', role: 'estimated' as const }] : []),
  ];
}

/** Why the reference is no best chunk. */
function bestChunkNote({ chunks }: ValueCourse): string {
  const mature = chunks.filter(({ labels }) => labels === 'mature').length;
  return mature < 2
    ? ''
    : ` The best of these ${mature} chunks would stand ${formatNumber(expectedMaximum(mature))} standard errors too high by chance alone, so it is no reference.`;
}

/** Money per 1,000 predictions, chunk by chunk, with what was lost below. */
export function ValueFigure({ modelId, course, currency, events }: ValueFigureProps) {
  const rows = valueRows(course);
  const series = linesOf(course);
  const timed = course.chunks.every(({ chunk }) => chunk.start !== null);
  const money = (amount: number) => moneyText(amount, currency);
  const { reference } = course;
  return (
    <ChartFrame
      title="Value over time"
      level={2}
      summary={valueSummary(course, currency)}
      columns={columnsFor(currency)}
      rows={rows}
      fileName={`${modelId}-value`}
      legend={series}
      height={360}
      empty={rows.length === 0 ? 'There is no chunk after the reference period.' : null}
      status={(row) => (row['provisional'] === 1 ? 'provisional' : null)}
      note={
        <>
          Money per 1,000 predictions over labelled rows, with 95 % intervals; times are UTC. Bars: money that
          the model itself lost against the first mature chunks.{bestChunkNote(course)}{' '}
          <DefinitionLink id="value">How value is counted</DefinitionLink>
        </>
      }
    >
      <TimeSeries
        rows={rows}
        xKey="x"
        xKind={timed ? 'instant' : 'index'}
        xLabelKey="chunk"
        series={series}
        valueFormat={(value) => formatNumber(value)}
        yLabel={`${currency} per 1,000 predictions`}
        limits={
          reference
            ? [{ label: 'Reference', value: reference.perPrediction * perMany, kind: 'reference' }]
            : []
        }
        events={eventsOn(course, events)}
        bars={{ key: 'lost', label: 'Lost by the model', provisionalKey: 'provisional', format: money }}
        coverage={{ key: 'coverage', label: 'Labelled' }}
      />
    </ChartFrame>
  );
}
