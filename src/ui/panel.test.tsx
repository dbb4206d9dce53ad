import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { type ErrorDescription, Panel, type PanelProps, type PanelQuery } from './panel.tsx';

const ready: PanelQuery<string> = {
  data: 'a picture',
  error: null,
  isPending: false,
  isFetching: false,
  dataUpdatedAt: Date.UTC(2026, 10, 20, 6, 30),
  refetch: () => undefined,
};
const nothing = { ...ready, data: undefined };

const description: ErrorDescription = {
  says: 'The source does not answer.',
  advice: 'Check the network.',
  detail: 'GET /models.json',
  retryable: true,
};

const show = (query: PanelQuery<string>, props: Partial<PanelProps<string>> = {}) =>
  render(
    <Panel title="Health" query={query} describeError={() => description} {...props}>
      {(data) => <p>{data}</p>}
    </Panel>,
  );

test('a panel is a region named by its title', async () => {
  const screen = await show(ready);
  await expect.element(screen.getByRole('region', { name: 'Health' })).toBeVisible();
  await expect.element(screen.getByText('a picture')).toBeVisible();
});

test('while loading, the place of the content is kept', async () => {
  const screen = await show({ ...nothing, isPending: true, isFetching: true }, { height: 300 });
  const status = screen.getByRole('status');
  await expect.element(status).toHaveTextContent('Loading Health');
  expect(status.element().getBoundingClientRect().height).toBe(300);
});

test('a failure says what happened, what to do, and asks again on demand', async () => {
  const refetch = vi.fn<() => void>();
  const screen = await show({ ...nothing, error: new Error('down'), refetch });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('The source does not answer.');
  await expect.element(screen.getByText('Check the network.')).toBeVisible();
  await expect.element(screen.getByText('GET /models.json')).not.toBeVisible();
  await screen.getByRole('button', { name: 'Retry' }).click();
  expect(refetch).toHaveBeenCalledOnce();
});

test('what asking again cannot help has no Retry', async () => {
  const screen = await show(
    { ...nothing, error: new Error('bad') },
    { describeError: () => ({ ...description, retryable: false }) },
  );
  await expect.element(screen.getByRole('alert')).toBeVisible();
  expect(screen.getByRole('button').query()).toBeNull();
});

test('what the source does not provide is information, not a failure', async () => {
  const screen = await show(
    { ...nothing, error: new Error('no segments') },
    {
      describeError: () => ({
        ...description,
        says: 'This source has no segments.',
        retryable: false,
        unsupported: true,
      }),
    },
  );
  await expect.element(screen.getByText('This source has no segments.')).toBeVisible();
  expect(screen.getByRole('alert').query()).toBeNull();
});

test('a failed refresh keeps the old picture and says from when it is', async () => {
  const screen = await show({ ...ready, error: new Error('down') });
  await expect.element(screen.getByText('a picture')).toBeVisible();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Not refreshed.');
  await expect.element(screen.getByRole('status')).toHaveTextContent('20 Nov 2026, 06:30 UTC');
  await expect.element(screen.getByRole('button', { name: 'Retry' })).toBeVisible();
});

test('the newest fact behind the data dates an old picture where it is known', async () => {
  const screen = await show({ ...ready, error: new Error('down') }, { asOf: () => Date.UTC(2026, 9, 1) });
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 Oct 2026, 00:00 UTC');
});

test('a refresh leaves the picture and says that it runs', async () => {
  const screen = await show({ ...ready, isFetching: true });
  await expect.element(screen.getByText('a picture')).toBeVisible();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Refreshing…');
});

test('emptiness is said in words instead of shown as an empty picture', async () => {
  const screen = await show(ready, { isEmpty: () => true, emptyMessage: 'No rows in this window.' });
  await expect.element(screen.getByText('No rows in this window.')).toBeVisible();
  expect(screen.getByText('a picture').query()).toBeNull();
});

test('an answer with caveats shows them beside the picture', async () => {
  const screen = await show(ready, {
    notices: (data) => [{ text: `Half of ${data} is missing.`, severity: 'warning', count: 1200 }],
  });
  await expect
    .element(screen.getByRole('list', { name: 'Notices' }))
    .toHaveTextContent('Mind: Half of a picture is missing. (1,200 rows)');
  await expect.element(screen.getByText('a picture', { exact: true })).toBeVisible();
});

test('a panel whose content has the title shows its own only without content', async () => {
  const screen = await show(ready, { contentHasTitle: true });
  expect(screen.getByRole('heading').query()).toBeNull();
  await screen.rerender(
    <Panel title="Health" query={nothing} describeError={() => description} contentHasTitle>
      {(data: string) => <p>{data}</p>}
    </Panel>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Health' })).toBeVisible();
});
