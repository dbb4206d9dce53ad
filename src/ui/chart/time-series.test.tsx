import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { formatNumber } from '#ui/format/format-number.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartRow } from './chart-row.ts';
import { TimeSeries } from './time-series.tsx';
import type { TimeSeriesLine, TimeSeriesProps } from './time-series-props.ts';

const week = (index: number) => Date.UTC(2026, 0, 5) + index * 7 * 86_400_000;
const values = [0.78, 0.77, 0.79, null, 0.74, 0.73, 0.81, 0.78];
const rows: readonly ChartRow[] = values.map((auc, index) => ({
  at: week(index),
  auc,
  low: auc === null ? null : auc - 0.01,
  high: auc === null ? null : auc + 0.01,
  alert: index === 4 || index === 5 ? 'worse' : index === 6 ? 'better' : null,
  provisional: index === 7 ? 1 : 0,
  difference: auc === null ? null : auc - 0.78,
  coverage: index === 7 ? 0.4 : 1,
}));
const auc: TimeSeriesLine = {
  id: 'auc',
  label: 'ROC AUC',
  role: 'metric',
  lowKey: 'low',
  highKey: 'high',
  alertKey: 'alert',
  provisionalKey: 'provisional',
};

const show = (props: Partial<TimeSeriesProps> = {}) =>
  render(
    <ChartFrame title="ROC AUC" summary="It fell." columns={[]} rows={rows} fileName="auc">
      <TimeSeries rows={rows} xKey="at" series={[auc]} valueFormat={formatNumber} range={[0, 1]} {...props} />
    </ChartFrame>,
  );

const count = (container: HTMLElement, selector: string) => container.querySelectorAll(selector).length;

/** Boxes of the texts in the drawings, on screen. */
const textBoxes = (container: HTMLElement) =>
  [...container.querySelectorAll('svg.recharts-surface text, [role="application"] > svg text')]
    .filter((text) => text.textContent)
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));

test('points outside a limit change shape, by direction', async () => {
  const { container } = await show();
  await expect.poll(() => count(container, '[data-marker="worse"]')).toBe(2 + 1);
  expect(count(container, '[data-series="auc"] [data-marker="worse"]')).toBe(2);
  expect(count(container, '[data-series="auc"] [data-marker="better"]')).toBe(1);
  expect(count(container, '[data-series="auc"] [data-marker="circle"]')).toBe(4);
});

test('provisional points are hollow', async () => {
  const { container } = await show();
  await expect.poll(() => count(container, '[data-series="auc"] [data-hollow]')).toBe(1);
});

test('only the shapes that occur are explained', async () => {
  const screen = await show();
  const key = screen.getByRole('list', { name: 'Shapes' });
  await expect.element(key).toHaveTextContent('provisional: labels still to come');
  await expect.element(key).toHaveTextContent('outside a limit, worse');
  const { alertKey: _alerts, provisionalKey: _provisional, ...plain } = auc;
  await screen.rerender(
    <ChartFrame title="ROC AUC" summary="It fell." columns={[]} rows={rows} fileName="auc">
      <TimeSeries rows={rows} xKey="at" series={[plain]} valueFormat={formatNumber} />
    </ChartFrame>,
  );
  expect(screen.getByRole('list', { name: 'Shapes' }).query()).toBeNull();
});

test('a missing value parts the line instead of being zero', async () => {
  const { container } = await show();
  await expect.poll(() => count(container, '.recharts-line-curve')).toBe(1);
  const path = container.querySelector('.recharts-line-curve')?.getAttribute('d') ?? '';
  expect(path.match(/M/g)).toHaveLength(2);
});

test('limits and the last value are named where their lines end', async () => {
  const { container } = await show({ limits: [{ label: 'Lower limit', value: 0.75 }] });
  await expect.poll(() => count(container, '[data-limit="Lower limit"]')).toBe(1);
  const names = [...container.querySelectorAll('[data-end-label]')].map((label) =>
    label.getAttribute('data-end-label'),
  );
  expect(names).toContain('Lower limit 0.75');
});

test('differences stand below on the same axis as bars from zero, coverage as a strip', async () => {
  const { container } = await show({
    bars: { key: 'difference', label: 'Difference', provisionalKey: 'provisional' },
    coverage: { key: 'coverage', label: 'Labelled' },
  });
  await expect.poll(() => count(container, '.recharts-bar-rectangle rect')).toBe(7);
  expect(count(container, '.recharts-bar-rectangle rect[data-hollow]')).toBe(1);
  expect(
    [...container.querySelectorAll('[data-coverage]')].map((cell) => cell.getAttribute('data-coverage')),
  ).toEqual(['1', '1', '1', '1', '1', '1', '1', '0.4']);
});

test('events are named above their rules and periods above their shades', async () => {
  const screen = await show({
    events: [{ at: week(2), label: 'Retrained' }],
    periods: [
      { label: 'Reference', from: week(0), to: week(3), kind: 'reference' },
      { label: 'Analysis', from: week(3), to: week(8), kind: 'analysis' },
    ],
  });
  await expect.element(screen.getByText('Retrained')).toBeVisible();
  await expect.element(screen.getByText('Reference')).toBeVisible();
  expect(count(screen.container, '[data-period]')).toBe(2);
});

test.each([360, 390, 1280])(
  'at %i pixels no text is clipped and no labels of the axes overlap',
  async (width) => {
    await page.viewport(width, 800);
    const { container } = await show({
      yLabel: 'ROC AUC',
      limits: [
        { label: 'Lower limit', value: 0.75 },
        { label: 'Upper limit', value: 0.8 },
      ],
      events: [
        { at: week(5), label: 'Incident: late feed of the station' },
        { at: week(6), label: 'Retrained on a year' },
      ],
      bars: { key: 'difference', label: 'Difference' },
      coverage: { key: 'coverage', label: 'Labelled' },
    });
    await expect.poll(() => textBoxes(container).length).toBeGreaterThan(8);
    const frame = container.querySelector('[role="application"]')?.getBoundingClientRect() ?? new DOMRect();
    for (const { text, box } of textBoxes(container)) {
      expect(box.left, text).toBeGreaterThanOrEqual(frame.left - 1);
      expect(box.right, text).toBeLessThanOrEqual(frame.right + 1);
    }
    const ticks = [
      ...container.querySelectorAll('[data-layer="x-axis"] text, [data-layer="y-axis"] text'),
    ].map((text) => text.getBoundingClientRect());
    const overlaps = ticks.flatMap((a, index) =>
      ticks
        .slice(index + 1)
        .filter(
          (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3,
        ),
    );
    expect(overlaps).toEqual([]);
  },
);
