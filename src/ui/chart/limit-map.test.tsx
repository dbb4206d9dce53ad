import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChartFrame } from './chart-frame.tsx';
import { LimitMap } from './limit-map.tsx';

const count = 300;
const names = Array.from({ length: count }, (_, i) => `column ${i}`);
const columns = [
  { key: 'c0', label: 'W1' },
  { key: 'c1', label: 'W2' },
];
const rows = names.map((name, i) => ({ name, c0: 0.1, c1: i / 100 }));

const shown: (readonly [number, string])[] = [];

const showMap = () =>
  render(
    <ChartFrame
      title="Map"
      summary="300 columns."
      columns={[
        { key: 'name', label: 'Column', format: String },
        ...columns.map((column) => ({ ...column, format: String })),
      ]}
      rows={rows}
      fileName="map"
      navigation="grid"
      onChoose={(row, key) => shown.push([row, key])}
    >
      <LimitMap
        names={names}
        columns={columns}
        cellOf={(row, column) => ({
          distance: column === 0 ? 0.1 : row / 100,
          alert: column === 1 && row > 100,
        })}
        firstAfter={1}
        onChoose={(row, key) => shown.push([row, key])}
      />
    </ChartFrame>,
  );

test('only the rows in view are drawn, and scrolling draws the others', async () => {
  const screen = await showMap();
  await expect.element(screen.getByText('column 0', { exact: true })).toBeVisible();
  expect(screen.container.querySelectorAll('svg text').length).toBeLessThan(40);
  const box = screen.container.querySelector('[data-scroll]');
  if (!box) throw new Error('a box that scrolls');
  box.scrollTop = box.scrollHeight;
  await expect.element(screen.getByText('column 299', { exact: true })).toBeVisible();
  expect(screen.container.querySelector('[data-step="7"]')).toBeNull();
  expect(screen.container.querySelector('[data-step="6"]')).not.toBeNull();
});

test('keys walk past the edge of the view, and Enter chooses', async () => {
  const screen = await showMap();
  (screen.getByRole('application').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown>26/}');
  await expect.element(screen.getByText('column 25', { exact: true })).toBeVisible();
  shown.length = 0;
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(shown).toEqual([[25, 'c1']]);
});

test('a long table draws the rows in view and says how many there are', async () => {
  const wide = Array.from({ length: 2000 }, (_, i) => ({ name: `row ${i}`, a: i, b: i, c: i }));
  const screen = await render(
    <ChartFrame
      title="Long"
      summary="2,000 rows."
      columns={['name', 'a', 'b', 'c'].map((key) => ({ key, label: key, format: String }))}
      rows={wide}
      fileName="long"
      as="table"
    >
      {null}
    </ChartFrame>,
  );
  const region = screen.getByRole('region', { name: 'Table: Long' });
  await expect.element(region.getByRole('table')).toHaveAttribute('aria-rowcount', '2001');
  expect(region.element().querySelectorAll('tbody tr').length).toBeLessThan(40);
  region.element().scrollTop = region.element().scrollHeight;
  await expect.element(region.getByText('row 1999', { exact: true })).toBeVisible();
});
