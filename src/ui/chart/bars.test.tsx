import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Bars, type BarsProps } from './bars.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { Histogram } from './histogram.tsx';
import { XyChart } from './xy-chart.tsx';

const rows = [
  { airport: 'Atlanta', now: 8, before: 4 },
  { airport: 'Boston', now: null, before: 2 },
  { airport: 'Chicago', now: 4, before: -2 },
];
const series = [
  { id: 'now', label: 'Now', role: 'predicted' },
  { id: 'before', label: 'Before', role: 'actual' },
] as const;

const show = (props: Partial<BarsProps> = {}) =>
  render(
    <ChartFrame title="Error" summary="Atlanta leads." columns={[]} rows={rows} fileName="error">
      <Bars rows={rows} categoryKey="airport" series={series} valueFormat={String} {...props} />
    </ChartFrame>,
  );

const boxes = (container: HTMLElement, selector: string) =>
  [...container.querySelectorAll(selector)].map((bar) => bar.getBoundingClientRect());

test('a missing bar leaves its place empty and the others where they belong', async () => {
  const { container } = await show({ series: [series[0]] });
  await expect.poll(() => boxes(container, '.recharts-bar-rectangle rect').length).toBe(2);
  const [first, last] = boxes(container, '.recharts-bar-rectangle rect');
  const names = boxes(container, '[data-layer="x-axis"] text');
  const middle = (box: DOMRect | undefined) => (box ? box.left + box.width / 2 : Number.NaN);
  expect(Math.abs(middle(first) - middle(names[0]))).toBeLessThan(2);
  expect(Math.abs(middle(last) - middle(names[2]))).toBeLessThan(2);
});

test('bars start at zero: twice the value is twice the length', async () => {
  const { container } = await show({ series: [series[0]] });
  await expect.poll(() => boxes(container, '.recharts-bar-rectangle rect').length).toBe(2);
  const [first, last] = boxes(container, '.recharts-bar-rectangle rect');
  expect((first?.height ?? 0) / (last?.height ?? 1)).toBeCloseTo(2, 1);
});

test('the second series is hatched, so colour is not needed to tell them apart', async () => {
  const { container } = await show();
  await expect.poll(() => container.querySelectorAll('rect[fill^="url("]').length).toBe(3);
});

test('lying bars give every name in full and say what is missing', async () => {
  const screen = await show({ layout: 'rows' });
  for (const name of ['Atlanta', 'Boston', 'Chicago', 'missing'])
    await expect.element(screen.getByText(name, { exact: true })).toBeVisible();
});

test('bins of a histogram keep their widths', async () => {
  const bins = [
    { from: 0, to: 1, rows: 5 },
    { from: 1, to: 4, rows: 9 },
  ];
  const { container } = await render(
    <ChartFrame title="Errors" summary="Most are small." columns={[]} rows={bins} fileName="errors">
      <Histogram
        rows={bins}
        lowKey="from"
        highKey="to"
        series={[{ id: 'rows', label: 'Rows', role: 'predicted' }]}
        valueFormat={String}
        xFormat={String}
        markers={[{ at: 2, label: 'Limit' }]}
      />
    </ChartFrame>,
  );
  await expect.poll(() => boxes(container, '.recharts-bar-rectangle rect').length).toBe(2);
  const [narrow, wide] = boxes(container, '.recharts-bar-rectangle rect');
  expect((wide?.width ?? 0) / (narrow?.width ?? 1)).toBeCloseTo(3, 1);
  expect(container.querySelector('[data-event="Limit"]')).not.toBeNull();
});

test('a point covers more the more rows it rests on, and stands on the identity where it is right', async () => {
  const points = [
    { score: 0.25, rate: 0.25, n: 100 },
    { score: 0.75, rate: 0.75, n: 400 },
  ];
  const { container } = await render(
    <ChartFrame title="Calibration" summary="It fits." columns={[]} rows={points} fileName="calibration">
      <XyChart
        rows={points}
        series={[
          { id: 'rate', label: 'Rate', role: 'predicted', xKey: 'score', yKey: 'rate', countKey: 'n' },
        ]}
        xFormat={String}
        yFormat={String}
        xLabel="Score"
        yLabel="Rate"
        xDomain={[0, 1]}
        yDomain={[0, 1]}
        identity="as predicted"
      />
    </ChartFrame>,
  );
  const circles = () => [...container.querySelectorAll('[data-series="rate"] circle')];
  const read = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));
  await expect.poll(() => circles().length).toBe(2);
  const [few, many] = circles();
  expect(read(many, 'r')).toBeGreaterThan(read(few, 'r'));
  const line = container.querySelector('[data-guide="identity"] line') ?? undefined;
  const share = (read(few, 'cx') - read(line, 'x1')) / (read(line, 'x2') - read(line, 'x1'));
  expect(share).toBeCloseTo(0.25, 5);
  expect(read(few, 'cy')).toBeCloseTo(read(line, 'y1') + share * (read(line, 'y2') - read(line, 'y1')), 3);
});
