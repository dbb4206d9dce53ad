import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render, type RenderResult } from 'vitest-browser-react';
import { Table, type TableColumn, type TableSort } from './table.tsx';

interface Row {
  readonly name: string;
  readonly auc: number | null;
}

const rows: readonly Row[] = [
  { name: 'Delay', auc: 0.72 },
  { name: 'Churn', auc: null },
  { name: 'Claims', auc: 0.91 },
];
const columns: readonly TableColumn<Row>[] = [
  {
    id: 'name',
    label: 'Model',
    cell: ({ name }) => <a href={`#${name}`}>{name}</a>,
    sortBy: ({ name }) => name,
  },
  {
    id: 'auc',
    label: 'ROC AUC',
    align: 'end',
    cell: ({ auc }) => auc ?? '–',
    sortBy: ({ auc }) => auc,
    firstSort: 'descending',
  },
  { id: 'note', label: 'Note', cell: () => 'none' },
];
const rowKey = ({ name }: Row) => name;

const names = (screen: RenderResult) =>
  screen
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.textContent);

test('rows keep their order until a column is chosen, then turn with each click', async () => {
  const screen = await render(<Table caption="Models" columns={columns} rows={rows} rowKey={rowKey} />);
  expect(names(screen)).toEqual(['Delay', 'Churn', 'Claims']);
  const header = screen.getByRole('columnheader', { name: 'Model' });
  await expect.element(header).toHaveAttribute('aria-sort', 'none');
  await screen.getByRole('button', { name: 'Model' }).click();
  expect(names(screen)).toEqual(['Churn', 'Claims', 'Delay']);
  await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
  await screen.getByRole('button', { name: 'Model' }).click();
  expect(names(screen)).toEqual(['Delay', 'Claims', 'Churn']);
  await expect.element(header).toHaveAttribute('aria-sort', 'descending');
});

test('a column may start descending, and missing values stand last either way', async () => {
  const screen = await render(<Table caption="Models" columns={columns} rows={rows} rowKey={rowKey} />);
  await screen.getByRole('button', { name: 'ROC AUC' }).click();
  expect(names(screen)).toEqual(['Claims', 'Delay', 'Churn']);
  await screen.getByRole('button', { name: 'ROC AUC' }).click();
  expect(names(screen)).toEqual(['Delay', 'Claims', 'Churn']);
});

test('a column without an order has no button and no aria-sort', async () => {
  const screen = await render(<Table caption="Models" columns={columns} rows={rows} rowKey={rowKey} />);
  const header = screen.getByRole('columnheader', { name: 'Note' });
  await expect.element(header).not.toHaveAttribute('aria-sort');
  expect(header.getByRole('button').query()).toBeNull();
});

test('sorting from outside is followed and asked for, not kept', async () => {
  const onSortChange = vi.fn<(sort: TableSort) => void>();
  const screen = await render(
    <Table
      caption="Models"
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      sort={{ column: 'name', direction: 'descending' }}
      onSortChange={onSortChange}
    />,
  );
  await screen.getByRole('button', { name: 'Model' }).click();
  expect(onSortChange).toHaveBeenCalledWith({ column: 'name', direction: 'ascending' });
  expect(names(screen)).toEqual(['Delay', 'Claims', 'Churn']);
});

test('the scrolling region is named and can be reached by keyboard', async () => {
  const screen = await render(<Table caption="Models" columns={columns} rows={rows} rowKey={rowKey} />);
  await expect.element(screen.getByRole('region', { name: 'Models' })).toHaveAttribute('tabindex', '0');
  await expect.element(screen.getByRole('table', { name: 'Models' })).toBeVisible();
});

test('no rows are said in words', async () => {
  const screen = await render(
    <Table caption="Models" columns={columns} rows={[]} rowKey={rowKey} emptyMessage="No model fits." />,
  );
  await expect.element(screen.getByText('No model fits.')).toBeVisible();
});

test('stacked on a narrow screen it is still a table, and nothing stands outside the screen', async () => {
  await page.viewport(390, 800);
  const screen = await render(
    <Table caption="Models" columns={columns} rows={rows} rowKey={rowKey} narrow="stack" />,
  );
  const cells = screen.getByRole('cell').elements();
  expect(cells).toHaveLength(6);
  for (const cell of cells) expect(cell.getBoundingClientRect().right).toBeLessThanOrEqual(390);
  expect(cells[0]?.getBoundingClientRect().top).toBeLessThan(cells[1]?.getBoundingClientRect().top ?? 0);
  await expect.element(screen.getByRole('button', { name: 'ROC AUC' })).toBeVisible();
});
