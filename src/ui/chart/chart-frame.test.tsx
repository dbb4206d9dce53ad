import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { formatNumber } from '#ui/format/format-number.ts';
import { type ChartAs, ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import type { ChartColumn, ChartRow } from './chart-row.ts';
import { TimeSeries } from './time-series.tsx';
import type { TimeSeriesLine } from './time-series-props.ts';

const rows: readonly ChartRow[] = [
  { week: 1, predicted: 10, actual: 10.5 },
  { week: 2, predicted: 11, actual: null },
  { week: 3, predicted: 12, actual: 14.25 },
];
const columns: readonly ChartColumn[] = [
  { key: 'week', label: 'Week', format: (value) => `week ${value}` },
  { key: 'predicted', label: 'Predicted (min)', format: formatNumber },
  { key: 'actual', label: 'Actual (min)', format: formatNumber },
];
const series: readonly TimeSeriesLine[] = [
  { id: 'predicted', label: 'Predicted', role: 'predicted' },
  { id: 'actual', label: 'Actual', role: 'actual' },
];

const show = (props: Partial<ChartFrameProps> = {}) =>
  render(
    <ChartFrame
      title="Delay"
      summary="Delays rise from 10 to 12 minutes."
      columns={columns}
      rows={rows}
      fileName="delay"
      legend={series}
      {...props}
    >
      <TimeSeries rows={rows} xKey="week" xKind="index" series={series} valueFormat={formatNumber} />
    </ChartFrame>,
  );

/** Text of the file that the next click saves. */
function nextFile(): Promise<{ readonly name: string; readonly text: string }> {
  return new Promise((resolve) => {
    const made = vi.spyOn(URL, 'createObjectURL');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const [blob] = made.mock.calls.at(-1) ?? [];
      if (blob instanceof Blob) void blob.text().then((text) => resolve({ name: this.download, text }));
    });
  });
}

test('a chart is a figure named by its title, with a sentence that sums it up', async () => {
  const screen = await show();
  const figure = screen.getByRole('figure', { name: 'Delay' });
  await expect.element(figure).toHaveTextContent('Delays rise from 10 to 12 minutes.');
  await expect.element(figure.getByRole('heading', { name: 'Delay', level: 3 })).toBeVisible();
});

test('the table holds the rows of the chart, missing ones as a dash', async () => {
  const screen = await show();
  const toggle = screen.getByRole('button', { name: 'Table' });
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
  const table = screen.getByRole('table', { name: 'Delay' });
  const texts = table
    .getByRole('row')
    .elements()
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(texts).toEqual([
    ['Week', 'Predicted (min)', 'Actual (min)'],
    ['week 1', '10', '10.5'],
    ['week 2', '11', '–'],
    ['week 3', '12', '14.3'],
  ]);
});

test('chart or table can be decided from outside', async () => {
  const onAsChange = vi.fn<(as: ChartAs) => void>();
  const screen = await show({ as: 'table', onAsChange });
  await screen.getByRole('button', { name: 'Table' }).click();
  expect(onAsChange).toHaveBeenCalledWith('chart');
  await expect.element(screen.getByRole('table')).toBeVisible();
});

test('the file holds the rows of the chart, raw, under the headers of the table', async () => {
  const screen = await show();
  const file = nextFile();
  await screen.getByRole('button', { name: 'Download CSV' }).click();
  expect(await file).toEqual({
    name: 'delay.csv',
    text: 'Week,Predicted (min),Actual (min)\r\n1,10,10.5\r\n2,11,\r\n3,12,14.25\r\n',
  });
});

test('the picture is a drawing of its own: no classes, no variables, nothing from outside', async () => {
  const screen = await show();
  const file = nextFile();
  await screen.getByRole('button', { name: 'Download SVG' }).click();
  const { name, text } = await file;
  expect(name).toBe('delay.svg');
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  expect(drawing.querySelector('title')?.textContent).toBe('Delay');
  expect(drawing.querySelectorAll('path').length).toBeGreaterThan(2);
  expect(text).not.toMatch(/var\(|class=|href=|<style/);
});

test('arrows walk the points and a live region says where the reader is', async () => {
  const screen = await show({ status: (row) => (row['week'] === 3 ? 'provisional' : null) });
  const chart = screen.getByRole('application', { name: 'Delay, chart' });
  const live = screen.container.querySelector('[aria-live="polite"]');
  (chart.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => live?.textContent).toBe('Predicted (min), week 3, 12, provisional');
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  await expect.poll(() => live?.textContent).toBe('Actual (min), week 2, missing');
  await userEvent.keyboard('{Home}');
  await expect.poll(() => live?.textContent).toBe('Actual (min), week 1, 10.5');
  await userEvent.keyboard('{End}{ArrowUp}');
  await expect.poll(() => live?.textContent).toBe('Predicted (min), week 3, 12, provisional');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => live?.textContent).toBe('');
});

test('keys that mean nothing to a chart are left to the page', async () => {
  const screen = await show();
  const chart = screen.getByRole('application').element();
  const event = new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true });
  chart.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test('a series switched off in the legend leaves the chart', async () => {
  const screen = await show();
  const entry = screen.getByRole('button', { name: 'Actual' });
  const drawn = () => screen.container.querySelectorAll('[data-series="actual"]').length;
  await expect.poll(drawn).toBe(1);
  await entry.click();
  await expect.element(entry).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(drawn).toBe(0);
  await entry.click();
  await expect.poll(drawn).toBe(1);
});

test('without anything to draw it says so, and keeps table and file', async () => {
  const screen = await show({ empty: 'No labels yet.' });
  await expect.element(screen.getByText('No labels yet.')).toBeVisible();
  expect(screen.getByRole('application').query()).toBeNull();
  await expect.element(screen.getByRole('button', { name: 'Download CSV' })).toBeVisible();
});
