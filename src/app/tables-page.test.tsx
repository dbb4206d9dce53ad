import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { BackendError } from '#backend/errors.ts';
import type { Mapping } from '#backend/import-contract.ts';
import type { TableInspection, TableSource } from '#backend/table-contract.ts';
import { scenarios } from '#mocks/scenarios/scenarios.ts';
import { usePreferences } from '#view/preferences.ts';
import { useSessionTokens } from '#view/session-tokens.ts';
import { App } from './app.tsx';

const home = window.location.href;
const signal = new AbortController().signal;
const server = { url: 'https://clickhouse.example:8443/', database: 'logs', user: 'reader' };

const proposal: Mapping = {
  model: { id: 'churn', name: 'Churn', task: 'binary', positive: '1' },
  files: { log: 'logs.churn' },
  columns: { predictedAt: 'at', score: 'p', actual: 'y' },
  chunk: 'month',
};
const column = (name: string, kind: 'number' | 'time') => ({ name, kind, values: [], few: false });
const columns = [column('at', 'time'), column('p', 'number'), column('y', 'number')];
const inspection: TableInspection = {
  sketches: { log: { columns, rows: [], rowCount: null } },
  types: { log: new Map([['p', 'Nullable(Float64)']]), actuals: null },
  proposal,
};
const named = (table: string) => ({ database: 'logs', table, engine: 'MergeTree', rows: 12 });
const listed = [named('churn'), ...Array.from({ length: 30 }, (_, i) => named(`other_${i}`))];

/** A server whose answers a test chooses. */
const answering = (change: Partial<TableSource> = {}): TableSource => ({
  list: (at) =>
    at.password() === 'hush'
      ? Promise.resolve(listed)
      : Promise.reject(new BackendError('unauthorised', 'Authentication failed. Check user and password.')),
  inspect: () => Promise.resolve(inspection),
  tryModel: async () => {
    const request = { model: 'churn', window: null, include: [] };
    return (await scenarios.healthy().readProfile(request, signal)).value;
  },
  open: (_, models) => ({ ...scenarios.healthy(), id: `tables ${JSON.stringify(models)}` }),
  ...change,
});

async function open(source: TableSource, address = '/sources/clickhouse'): Promise<void> {
  window.history.replaceState(null, '', address);
  await render(<App backend={scenarios.empty()} tables={{ source, configured: null }} />);
}

async function connect(password: string): Promise<void> {
  await page.getByLabelText('Address of the server').fill(server.url);
  await page.getByLabelText('Database').fill(server.database);
  await page.getByLabelText('User').fill(server.user);
  await page.getByLabelText('Password').fill(password);
  await userEvent.keyboard('{Enter}');
}

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(() => {
  window.history.replaceState(null, '', home);
  usePreferences.getState().setTables({ ...server, models: [] });
  useSessionTokens.getState().setToken(`${server.user}@${server.url}`, '');
});

describe('the set-up of tables', () => {
  it('leads from a wrong password over the right one and a found table to a model that is read', async () => {
    await open(answering());
    await connect('wrong');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The server refuses access. Authentication failed. Check user and password.');
    await connect('hush');
    await expect.element(page.getByText('This user sees 31 tables')).toBeVisible();
    await page.getByLabelText('Find a table').fill('CHURN');
    await expect.element(page.getByText('1 of that name')).toBeVisible();
    await page.getByLabelText('Prediction log').selectOptions('logs.churn');
    await expect.element(page.getByRole('row', { name: /^p/ })).toHaveTextContent('Nullable(Float64)');
    await expect.element(page.getByLabelText('Score of the positive class')).toHaveValue('p');
    expect(page.getByRole('button', { name: 'Read from these tables' }).elements()).toEqual([]);
    await page.getByRole('button', { name: 'Count it once' }).click();
    await expect.element(page.getByText(/predictions$/)).toBeVisible();
    await page.getByRole('button', { name: 'Read from these tables' }).click();
    await expect.element(page.getByRole('row', { name: /Customer churn/ })).toBeVisible();
    expect(usePreferences.getState()).toMatchObject({
      source: 'tables',
      tables: { ...server, models: [proposal] },
    });
    expect(useSessionTokens.getState().tokens).toEqual({ [`reader@${server.url}`]: 'hush' });
    expect(JSON.stringify(localStorage)).not.toContain('hush');
  });

  it('asks for another count once the mapping is another, and says which column does not fit', async () => {
    let fails = false;
    const text = 'logs.churn: the column "at" is of type String: a time must be Date or DateTime';
    const { tryModel } = answering();
    const source = answering({
      tryModel: (...given) =>
        fails ? Promise.reject(new BackendError('malformed', text)) : tryModel(...given),
    });
    await open(source);
    await connect('hush');
    await page.getByLabelText('Prediction log').selectOptions('logs.churn');
    await page.getByRole('button', { name: 'Count it once' }).click();
    await expect.element(page.getByRole('button', { name: 'Read from these tables' })).toBeVisible();
    await page.getByLabelText('Chunk').selectOptions('week');
    expect(page.getByRole('button', { name: 'Read from these tables' }).elements()).toEqual([]);
    fails = true;
    await page.getByRole('button', { name: 'Count it once' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(`This does not fit. ${text}.`);
  });

  it('names columns of a kept mapping that the table no longer has', async () => {
    const model = { ...proposal, columns: { ...proposal.columns, score: 'gone' } };
    usePreferences.getState().setTables({ ...server, models: [model] });
    useSessionTokens.getState().setToken(`reader@${server.url}`, 'hush');
    await open(answering(), '/sources/clickhouse?model=churn');
    await expect.element(page.getByLabelText('Address of the server')).toHaveValue(server.url);
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The tables have no column gone');
    await page.getByLabelText('Score of the positive class').selectOptions('p');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('tables that are read', () => {
  it('are forgotten with their password, and known again by undo', async () => {
    usePreferences.getState().setTables({ ...server, models: [proposal] });
    useSessionTokens.getState().setToken(`reader@${server.url}`, 'hush');
    await open(answering(), '/sources');
    await page.getByRole('button', { name: `Forget reader at ${server.url}` }).click();
    await expect.element(page.getByText('no longer known here')).toBeVisible();
    expect(usePreferences.getState()).toMatchObject({ source: 'configured', tables: null });
    expect(useSessionTokens.getState().tokens).toEqual({});
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(usePreferences.getState()).toMatchObject({ source: 'tables', tables: { models: [proposal] } });
    expect(useSessionTokens.getState().tokens).toEqual({ [`reader@${server.url}`]: 'hush' });
  });

  it('lose one model at a time, each of which can be taken back', async () => {
    const second = { ...proposal, model: { ...proposal.model, id: 'delivery', name: 'Delivery time' } };
    usePreferences.getState().setTables({ ...server, models: [proposal, second] });
    await open(answering(), '/sources');
    await page.getByRole('button', { name: 'Remove Customer churn' }).click();
    await expect.element(page.getByText('Customer churn is no longer read')).toBeVisible();
    expect(usePreferences.getState().tables?.models).toEqual([second]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('Customer churn is no longer read')).not.toBeInTheDocument();
    expect(usePreferences.getState().tables?.models).toEqual([proposal, second]);
  });

  it('can be forgotten also when what was kept of them is no mapping', async () => {
    usePreferences.getState().setTables({ ...server, models: [{ nonsense: true }] });
    const broken = () => Promise.reject(new BackendError('malformed', 'no mapping'));
    const source = answering({
      open: () => ({ ...scenarios.healthy(), id: 'broken', describe: broken, readModels: broken }),
    });
    await open(source, '/sources');
    await expect.element(page.getByText('no mapping').first()).toBeInTheDocument();
    await page.getByRole('button', { name: /^Forget reader/ }).click();
    await expect.element(page.getByText('This source has no models yet.').first()).toBeVisible();
  });

  it('become the source of the whole site, without the password', async () => {
    usePreferences.getState().setTables({ ...server, models: [proposal] });
    useSessionTokens.getState().setToken(`reader@${server.url}`, 'hush');
    await open(answering(), '/sources');
    await page.getByText('Configuration for the whole site').click();
    const text = (page.getByLabelText('Configuration', { exact: true }).element() as HTMLTextAreaElement)
      .value;
    expect(JSON.parse(text)).toEqual({
      source: { kind: 'clickhouse', id: 'clickhouse', name: 'ClickHouse', ...server, models: [proposal] },
    });
    expect(text).not.toContain('hush');
  });
});
