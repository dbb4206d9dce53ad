import { axisFigures } from './axis-figures.ts';
import { type ChartRow, numberAt, textAt } from './chart-row.ts';
import type { EndLabel } from './end-labels.tsx';
import type { XTick } from './axis-layers.tsx';
import { eventRowHeight } from './event-layer.tsx';
import { type PlacedEvent, placeEvents } from './event-rows.ts';
import type { PlotBox } from './plot.tsx';
import { extent, linearScale, type Scale, type Span, typicalStep } from './scale.ts';
import { seriesLooks } from './series-look.ts';
import { textWidth } from './text-width.ts';
import { niceTicks } from './ticks.ts';
import { timeTicks } from './time-ticks.ts';
import type { TimeSeriesBars, TimeSeriesLine, TimeSeriesProps } from './time-series-props.ts';

export interface TimeSeriesLayout {
  readonly shown: readonly TimeSeriesLine[];
  readonly box: PlotBox;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly XTick[];
  readonly yTicks: readonly number[];
  readonly yFigures: readonly string[];
  /** Axis of the bars below; null without them. */
  readonly bar: BarAxis | null;
  readonly endLabels: readonly EndLabel[];
  readonly labelsBeside: boolean;
  readonly events: readonly PlacedEvent[];
  /** Where the names of the periods stand. */
  readonly periodNameAt: number;
  /** Pixels of the rows along x. */
  readonly positions: readonly number[];
  /** Room of one row along x, in pixels. */
  readonly step: number;
}

export interface BarAxis {
  readonly span: Span;
  readonly ticks: readonly number[];
  readonly figures: readonly string[];
}

function barAxis(
  rows: readonly ChartRow[],
  bars: TimeSeriesBars,
  valueFormat: TimeSeriesBars['format'],
): BarAxis {
  const keys = [bars.key, bars.lowKey, bars.highKey];
  const values = keys.flatMap((key) => rows.map((row) => numberAt(row, key)));
  const ticks = niceTicks(extent([...values, 0]) ?? [0, 1], 2);
  const figures = axisFigures(ticks, bars.format ?? valueFormat ?? String);
  return { span: extent([...ticks, ...values]) ?? [0, 1], ticks, figures };
}

export const keyOf = ({ id, key = id }: TimeSeriesLine): string => key;

/** Height of the axis below the lowest plot. */
export const xAxisHeight = 36;

const valuesOf = (rows: readonly ChartRow[], series: readonly TimeSeriesLine[]) =>
  series.flatMap((line) =>
    [keyOf(line), line.lowKey, line.highKey].flatMap((key) => rows.map((row) => numberAt(row, key))),
  );

function verticalTicks(props: TimeSeriesProps, shown: readonly TimeSeriesLine[], height: number) {
  const { rows, limits = [], zero = false, range = [null, null] } = props;
  const all = [...valuesOf(rows, shown), ...limits.map(({ value }) => value), ...(zero ? [0] : [])];
  const span: Span = extent(all) ?? [0, 1];
  return niceTicks(span, Math.max(2, Math.floor(height / 48)), range);
}

/** The axis reaches over the last tick where bounds kept the ticks inside the values. */
function verticalSpan(
  props: TimeSeriesProps,
  shown: readonly TimeSeriesLine[],
  ticks: readonly number[],
): Span {
  const { rows, limits = [] } = props;
  const span = extent([...valuesOf(rows, shown), ...limits.map(({ value }) => value), ...ticks]);
  return span ?? [0, 1];
}

const lastValue = (rows: readonly ChartRow[], key: string) =>
  rows.map((row) => numberAt(row, key)).findLast((value) => value !== null) ?? null;

function labelsOf(props: TimeSeriesProps, shown: readonly TimeSeriesLine[], beside: boolean) {
  const { rows, limits = [], valueFormat } = props;
  const ofLimits = limits.map(({ label, value }) => ({ text: `${label} ${valueFormat(value)}`, value }));
  if (!beside) return ofLimits;
  const ofSeries = shown.flatMap((line) => {
    const value = lastValue(rows, keyOf(line));
    const { colour } = seriesLooks[line.role];
    return value === null
      ? []
      : [{ text: `${line.label} ${valueFormat(value)}`, value, colour, strong: true }];
  });
  return [...ofSeries, ...ofLimits];
}

function horizontal(props: TimeSeriesProps, left: number, right: number) {
  const { rows, xKey, xKind = 'instant', xLabelKey } = props;
  const places = rows.map((row) => numberAt(row, xKey) ?? 0);
  const [low, high] = extent(places) ?? [0, 1];
  const half = typicalStep(places) / 2;
  const x = linearScale([low - half, high + half], [left, right]);
  const room = right - left;
  const longest = Math.max(0, ...rows.map((row) => textWidth(textAt(row, xLabelKey))));
  const every = Math.max(1, Math.ceil(rows.length / Math.max(1, Math.floor(room / (longest + 16)))));
  const xTicks =
    xKind === 'instant'
      ? timeTicks([low, high], Math.floor(room / 60))
      : rows.flatMap((row, index) =>
          index % every === 0
            ? [{ at: places[index] ?? index, label: textAt(row, xLabelKey) || String(index + 1) }]
            : [],
        );
  return { x, xTicks, positions: places.map(x.at), step: x.at(low + 2 * half) - x.at(low) };
}

/** Where everything of a time series stands, for a width in pixels. Pure: text is reckoned, not measured. */
export function layOut(props: TimeSeriesProps, width: number, hidden: ReadonlySet<string>): TimeSeriesLayout {
  const { series, valueFormat, yLabel, periods = [], events = [], height = 240, bars, coverage } = props;
  const shown = series.filter(({ id }) => !hidden.has(id));
  const labelsBeside = width >= 560;
  const yTicks = verticalTicks(props, shown, height);
  const ends = labelsOf(props, shown, labelsBeside);
  const gutter = labelsBeside
    ? Math.min(190, 20 + Math.max(0, ...ends.map(({ text }) => textWidth(text))))
    : 8;
  const bar = bars ? barAxis(props.rows, bars, valueFormat) : null;
  const yFigures = axisFigures(yTicks, valueFormat);
  const figures = [...yFigures, ...(bar?.figures ?? [])];
  const left = 12 + Math.max(...figures.map(textWidth), coverage ? textWidth('100%') : 0);
  const right = width - gutter;
  const along = horizontal(props, left, right);
  const placed = placeEvents(events, along.x, { left, width });
  const eventRows = placed.length === 0 ? 0 : Math.max(...placed.map(({ row }) => row)) + 1;
  const top = (yLabel ? 20 : 6) + (periods.length > 0 ? 16 : 0) + eventRows * eventRowHeight;
  const axis = bars || coverage ? 8 : xAxisHeight;
  const box: PlotBox = { width, height: top + height + axis, left, right, top, bottom: top + height };
  const y = linearScale(verticalSpan(props, shown, yTicks), [box.bottom, box.top]);
  return {
    shown,
    box,
    y,
    ...along,
    yTicks,
    yFigures,
    bar,
    labelsBeside,
    endLabels: ends.map((end) => ({ ...end, y: y.at(end.value) })),
    events: placed,
    periodNameAt: top - eventRows * eventRowHeight - 5,
  };
}
