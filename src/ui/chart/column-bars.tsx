import { useId } from 'react';
import { Bar, ZIndexLayer } from 'recharts';
import { XAxisLayer, YAxisLayer } from './axis-layers.tsx';
import { axisFigures } from './axis-figures.ts';
import { drawBar } from './bar-shape.tsx';
import { barEntries } from './bar-entries.ts';
import type { BarsProps } from './bars.tsx';
import { numberAt, textAt } from './chart-row.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { CursorLayer } from './cursor-layer.tsx';
import { useFrame } from './frame-context.ts';
import { Hatch } from './hatch.tsx';
import { Plot, type PlotBox } from './plot.tsx';
import { extent, linearScale } from './scale.ts';
import { seriesLooks } from './series-look.ts';
import { fitText, textWidth } from './text-width.ts';
import { niceTicks } from './ticks.ts';
import { Whiskers } from './whiskers.tsx';

function layOut({ rows, series, valueFormat, yLabel, xLabel, height = 220 }: BarsProps, width: number) {
  const keys = series.flatMap(({ id, key = id, lowKey, highKey }) => [key, lowKey, highKey]);
  const values = keys.flatMap((key) => rows.map((row) => numberAt(row, key)));
  const ticks = niceTicks(extent([...values, 0]) ?? [0, 1], Math.max(2, Math.floor(height / 48)));
  const figures = axisFigures(ticks, valueFormat);
  const top = yLabel ? 24 : 8;
  const box: PlotBox = {
    width,
    height: top + height + (xLabel ? 42 : 26),
    left: 12 + Math.max(...figures.map(textWidth)),
    right: width - 4,
    top,
    bottom: top + height,
  };
  const x = linearScale([-0.5, Math.max(rows.length, 1) - 0.5], [box.left, box.right]);
  const y = linearScale(extent([...ticks, ...values]) ?? [0, 1], [box.bottom, box.top]);
  return {
    box,
    x,
    y,
    ticks,
    figures,
    step: x.at(1) - x.at(0),
    positions: rows.map((_, index) => x.at(index)),
  };
}

/** Standing bars; names that do not fit are cut, and every other one left out where even that is too narrow. */
export function ColumnBars(props: BarsProps) {
  const { rows, categoryKey, series, valueFormat, yLabel, xLabel } = props;
  const { width, hidden } = useFrame();
  const hatch = useId();
  const shown = series.filter(({ id }) => !hidden.has(id));
  const { box, x, y, ticks, figures, step, positions } = layOut({ ...props, series: shown }, width);
  const bar = Math.min(48, (step * 0.72) / Math.max(1, shown.length));
  const every = Math.max(1, Math.ceil(30 / step));
  const names = rows.flatMap((row, index) =>
    index % every === 0 ? [{ at: index, label: fitText(textAt(row, categoryKey), step * every - 6) }] : [],
  );
  const leftOf = (rank: number, index: number) => x.at(index) + (rank - shown.length / 2) * bar + 0.5;
  return (
    <>
      <Plot box={box} x={x} y={y} rows={rows.map((row, index) => ({ ...row, index }))} xKey="index">
        {shown.map(({ id, role }) => (
          <Hatch key={id} id={`${hatch}-${id}`} colour={seriesLooks[role].colour} />
        ))}
        <YAxisLayer box={box} y={y} ticks={ticks} figures={figures} label={yLabel} baseline={0} />
        <XAxisLayer box={box} x={x} ticks={names} label={xLabel} />
        {shown.map(({ id, key = id, role }, rank) => (
          <Bar
            key={id}
            dataKey={key}
            isAnimationActive={false}
            shape={drawBar((index) => ({
              left: leftOf(rank, index),
              width: bar - 1,
              from: y.at(0),
              to: y.at(numberAt(rows[index], key) ?? 0),
              colour: seriesLooks[role].colour,
              hatch: series.findIndex((other) => other.id === id) === 1 ? `${hatch}-${id}` : undefined,
            }))}
          />
        ))}
        <ZIndexLayer zIndex={650}>
          {shown.map(({ id, lowKey, highKey }, rank) => (
            <Whiskers
              key={id}
              rows={rows}
              lowKey={lowKey}
              highKey={highKey}
              positions={rows.map((_, index) => leftOf(rank, index) + bar / 2)}
              y={y}
            />
          ))}
          <CursorLayer box={box} rows={rows} positions={positions} y={y} keys={[]} />
        </ZIndexLayer>
      </Plot>
      <ChartTooltip
        positions={positions}
        width={width}
        top={box.top}
        titleOf={(row) => textAt(rows[row], categoryKey)}
        entriesOf={(row) => barEntries(shown, rows[row], valueFormat)}
      />
    </>
  );
}
