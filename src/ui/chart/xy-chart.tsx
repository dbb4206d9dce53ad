import { Scatter, ZIndexLayer } from 'recharts';
import { axisFigures } from './axis-figures.ts';
import { XAxisLayer, YAxisLayer } from './axis-layers.tsx';
import { type ChartRow, numberAt } from './chart-row.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { CursorLayer } from './cursor-layer.tsx';
import { useFrame } from './frame-context.ts';
import { GuideLine } from './guide-line.tsx';
import { Plot, type PlotBox } from './plot.tsx';
import { extent, linearScale, type Span } from './scale.ts';
import { type LegendSeries, seriesLooks } from './series-look.ts';
import { textWidth } from './text-width.ts';
import { niceTicks } from './ticks.ts';
import { Whiskers } from './whiskers.tsx';
import { xyEntries } from './xy-entries.ts';
import { XyNames } from './xy-names.tsx';
import { XyPoints } from './xy-points.tsx';

export interface XySeries extends LegendSeries {
  readonly xKey: string;
  readonly yKey: string;
  /** Keys of the interval of y, drawn as an error bar. */
  readonly lowKey?: string;
  readonly highKey?: string;
  /** Key of the rows behind the point: its area follows. */
  readonly countKey?: string;
  /** Key of a name that stands beside the point; for few points. */
  readonly nameKey?: string;
  /** Joins the points in order of the rows. */
  readonly joined?: boolean;
}

export interface XyChartProps {
  /** At most 300. */
  readonly rows: readonly ChartRow[];
  readonly series: readonly XySeries[];
  xFormat(value: number): string;
  yFormat(value: number): string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Fixed axes; from the data unless told. */
  readonly xDomain?: readonly [number, number];
  readonly yDomain?: readonly [number, number];
  /** Where the figures of the x axis stand; even steps unless told. */
  readonly xTicks?: readonly number[];
  /** Draws y = x and names it. */
  readonly identity?: string;
  /** Height of the plot in pixels; 300 unless told. */
  readonly height?: number;
}

function spanOf(
  rows: readonly ChartRow[],
  keys: readonly (string | undefined)[],
  fixed: Span | undefined,
): Span {
  return fixed ?? extent(keys.flatMap((key) => rows.map((row) => numberAt(row, key)))) ?? [0, 1];
}

function layOut(props: XyChartProps, width: number) {
  const { rows, series, xFormat, yFormat, height = 300 } = props;
  const xSpan = spanOf(
    rows,
    series.map(({ xKey }) => xKey),
    props.xDomain,
  );
  const ySpan = spanOf(
    rows,
    series.flatMap(({ yKey, lowKey, highKey }) => [yKey, lowKey, highKey]),
    props.yDomain,
  );
  const yTicks = niceTicks(ySpan, Math.max(2, Math.floor(height / 56)), props.yDomain);
  const yFigures = axisFigures(yTicks, yFormat);
  const left = 12 + Math.max(...yFigures.map(textWidth));
  const right = width - 16;
  const xTicks =
    props.xTicks ?? niceTicks(xSpan, Math.max(2, Math.floor((right - left) / 90)), props.xDomain);
  const xFigures = axisFigures(xTicks, xFormat);
  const box: PlotBox = { width, height: 26 + height + 42, left, right, top: 26, bottom: 26 + height };
  const over = (span: Span, ticks: readonly number[]) => extent([...span, ...ticks]) ?? span;
  return {
    box,
    x: linearScale(over(xSpan, xTicks), [left, right]),
    y: linearScale(over(ySpan, yTicks), [box.bottom, box.top]),
    yTicks,
    yFigures,
    xTicks: xTicks.map((at, index) => ({ at, label: xFigures[index] ?? '' })),
  };
}

/** Points are drawn by our own layer, above the intervals. */
const noShape = () => <g />;

/** One quantity against another: calibration, error by size. */
export function XyChart(props: XyChartProps) {
  const { rows, series, xFormat, xLabel, yLabel, identity } = props;
  const { width, hidden } = useFrame();
  const shown = series.filter(({ id }) => !hidden.has(id));
  const { box, x, y, yTicks, yFigures, xTicks } = layOut(props, width);
  const placesOf = ({ xKey }: XySeries) => rows.map((row) => x.at(numberAt(row, xKey) ?? 0));
  const [first] = shown;
  const positions = first ? placesOf(first) : [];
  return (
    <>
      <Plot box={box} x={x} y={y} rows={rows} xKey={first?.xKey ?? ''}>
        <YAxisLayer box={box} y={y} ticks={yTicks} figures={yFigures} label={yLabel} baseline={0} />
        <XAxisLayer box={box} x={x} ticks={xTicks} label={xLabel} />
        {identity && <GuideLine x={x} y={y} slope={1} intercept={0} label={identity} look="identity" />}
        {shown.map((line) => (
          <Scatter
            key={line.id}
            data={[...rows]}
            dataKey={line.yKey}
            isAnimationActive={false}
            line={line.joined ? { stroke: seriesLooks[line.role].colour, strokeWidth: 1.5 } : false}
            shape={noShape}
          />
        ))}
        <ZIndexLayer zIndex={650}>
          {shown.map((line) => (
            <g key={line.id} data-series={line.id}>
              <Whiskers
                rows={rows}
                lowKey={line.lowKey}
                highKey={line.highKey}
                positions={placesOf(line)}
                y={y}
              />
              <XyPoints rows={rows} line={line} positions={placesOf(line)} y={y} />
              {line.nameKey && <XyNames box={box} rows={rows} line={line} positions={placesOf(line)} y={y} />}
            </g>
          ))}
          <CursorLayer
            box={box}
            rows={rows}
            positions={positions}
            y={y}
            keys={shown.map(({ yKey }) => yKey)}
          />
        </ZIndexLayer>
      </Plot>
      <ChartTooltip
        positions={positions}
        width={width}
        top={box.top}
        titleOf={(row) => `${xLabel}: ${xFormat(numberAt(rows[row], first?.xKey) ?? 0)}`}
        entriesOf={(row) => xyEntries(shown, rows[row], props.yFormat)}
      />
    </>
  );
}
