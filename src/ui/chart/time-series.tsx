import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDate } from '#ui/format/format-date.ts';
import { numberAt } from './chart-row.ts';
import { useFrame } from './frame-context.ts';
import { seriesLooks } from './series-look.ts';
import type { TimeSeriesProps } from './time-series-props.ts';

/** Values over time with their limits, periods and events. */
export function TimeSeries(props: TimeSeriesProps) {
  const { rows, xKey, series, valueFormat, limits = [], periods = [], events = [], height = 240 } = props;
  const { width, hidden } = useFrame();
  const shown = series.filter(({ id }) => !hidden.has(id));
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[...rows]}
      throttleDelay={50}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      {periods.map(({ label, from, to }) => (
        <ReferenceArea key={label} x1={from} x2={to} label={label} />
      ))}
      <XAxis dataKey={xKey} type="number" domain={['dataMin', 'dataMax']} tickFormatter={formatDate} />
      <YAxis tickFormatter={valueFormat} domain={['auto', 'auto']} />
      {limits.map(({ label, value }) => (
        <ReferenceLine key={label} y={value} label={label} />
      ))}
      {events.map(({ label, at }) => (
        <ReferenceLine key={label} x={at} label={label} />
      ))}
      {shown.map(({ id, role, lowKey, highKey }) =>
        lowKey && highKey ? (
          <Area
            key={`${id} band`}
            dataKey={(row: TimeSeriesProps['rows'][number]) => [
              numberAt(row, lowKey),
              numberAt(row, highKey),
            ]}
            stroke="none"
            fill={seriesLooks[role].colour}
            fillOpacity={0.15}
            isAnimationActive={false}
          />
        ) : null,
      )}
      {shown.map(({ id, key = id, role }) => (
        <Line
          key={id}
          dataKey={key}
          stroke={seriesLooks[role].colour}
          strokeDasharray={seriesLooks[role].dash}
          dot={false}
          isAnimationActive={false}
        />
      ))}
    </ComposedChart>
  );
}
