import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { formatCount } from '#ui/format/format-count.ts';
import { ChartFrame } from './chart-frame.tsx';
import { DensityGrid } from './density-grid.tsx';
import { Heatmap } from './heatmap.tsx';

const rows = [
  { actual: 'Late', late: 710, punctual: 290 },
  { actual: 'Punctual', late: 1200, punctual: 8420 },
];
const columns = [
  { key: 'late', label: 'Late' },
  { key: 'punctual', label: 'Punctual' },
];

const showMatrix = () =>
  render(
    <ChartFrame
      title="Confusion matrix"
      summary="290 of 1,000 late flights were missed."
      columns={[
        { key: 'actual', label: 'Actual', format: String },
        ...columns.map(({ key, label }) => ({ key, label: `Predicted ${label}`, format: formatCount })),
      ]}
      rows={rows}
      fileName="confusion"
      navigation="grid"
    >
      <Heatmap
        rows={rows}
        rowKey="actual"
        columns={columns}
        rowTitle="Actual"
        columnTitle="Predicted"
        valueFormat={formatCount}
        diagonal
      />
    </ChartFrame>,
  );

test('every cell is named by its row, its column and its figure', async () => {
  const screen = await showMatrix();
  for (const name of [
    'Actual Late, predicted Late: 710',
    'Actual Late, predicted Punctual: 290',
    'Actual Punctual, predicted Late: 1,200',
    'Actual Punctual, predicted Punctual: 8,420',
  ])
    await expect.element(screen.getByRole('img', { name })).toBeVisible();
});

test('arrows walk the cells as they stand on screen', async () => {
  const screen = await showMatrix();
  (screen.getByRole('application').element() as HTMLElement).focus();
  const live = screen.container.querySelector('[aria-live="polite"]');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => live?.textContent).toBe('Actual Late, Predicted Late, 710');
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await expect.poll(() => live?.textContent).toBe('Actual Punctual, Predicted Punctual, 8,420');
});

test('fuller cells are darker', async () => {
  const screen = await showMatrix();
  const shade = (name: string) =>
    screen.getByRole('img', { name }).element().querySelector('rect')?.getAttribute('fill');
  await expect.poll(() => shade('Actual Punctual, predicted Punctual: 8,420')).toBe('var(--heat-7)');
  expect(shade('Actual Late, predicted Punctual: 290')).toBe('var(--heat-1)');
});

test('a density grid draws its cells and both lines with their names', async () => {
  const cells = [
    { x0: 0, x1: 10, y0: 0, y1: 10, n: 90 },
    { x0: 10, x1: 20, y0: 10, y1: 20, n: 40 },
    { x0: 10, x1: 20, y0: 20, y1: 30, n: 1 },
  ];
  const screen = await render(
    <ChartFrame title="Delay" summary="Two cells." columns={[]} rows={cells} fileName="delay">
      <DensityGrid
        rows={cells}
        xLowKey="x0"
        xHighKey="x1"
        yLowKey="y0"
        yHighKey="y1"
        countKey="n"
        xFormat={String}
        yFormat={String}
        xLabel="Predicted"
        yLabel="Actual"
        identity="actual = predicted"
        fit={{ slope: 0.9, intercept: 1, label: 'fit' }}
      />
    </ChartFrame>,
  );
  await expect.element(screen.getByText('actual = predicted')).toBeVisible();
  await expect.element(screen.getByText('fit', { exact: true })).toBeVisible();
  const shades = [...screen.container.querySelectorAll('rect[shape-rendering], rect[class*="cell"]')].map(
    (cell) => cell.getAttribute('fill'),
  );
  expect(shades).toEqual(['var(--heat-7)', 'var(--heat-6)', 'var(--heat-2)']);
});
