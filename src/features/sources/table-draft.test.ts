import { describe, expect, it } from 'vitest';
import type { Mapping } from '#backend/import-contract.ts';
import {
  isSameServer,
  keptMapping,
  serverOf,
  tableOptions,
  tablesNamed,
  withMapping,
} from './table-draft.ts';

const mapping = (id: string, chunk = 'day'): Mapping => ({
  model: { id, name: id, task: 'binary', positive: 1 },
  files: { log: 'log' },
  columns: { score: 'score' },
  chunk,
});

describe('models in tables', () => {
  const models = [mapping('a'), mapping('b')];

  it('are found by their id; what is no mapping is passed over', () => {
    expect(
      keptMapping(
        [
          null,
          5,
          { model: null, files: {} },
          { model: { id: 'b' } },
          { model: { id: 'b' }, files: null, columns: {} },
          ...models,
        ],
        'b',
      ),
    ).toBe(models[1]);
    expect(keptMapping(models, 'c')).toBeNull();
  });

  it('take the place of the model of their id, and of the one that was changed', () => {
    const changed = mapping('a', 'week');
    expect(withMapping(models, changed, null)).toEqual([models[1], changed]);
    const renamed = mapping('c');
    expect(withMapping(models, renamed, 'a')).toEqual([models[1], renamed]);
    expect(withMapping(models, renamed, null)).toEqual([...models, renamed]);
  });
});

it('tables of the own database stand first, each with its rows where they are known', () => {
  const listed = [
    { database: 'a', table: 'x', engine: 'MergeTree', rows: 1234 },
    { database: 'logs', table: 'x', engine: 'View', rows: null },
  ];
  expect(tableOptions(listed, 'logs')).toEqual([
    { value: 'logs.x', label: 'x', group: 'logs' },
    { value: 'a.x', label: 'x (1,234 rows)', group: 'a' },
  ]);
});

it('tables are found by a part of their name or database, and the chosen one stays among them', () => {
  const listed = ['Churn_2026', 'orders'].map((table) => ({
    database: 'logs',
    table,
    engine: 'MergeTree',
    rows: null,
  }));
  expect(tablesNamed(listed, ' churn ').map(({ table }) => table)).toEqual(['Churn_2026']);
  expect(tablesNamed(listed, 'logs.o').map(({ table }) => table)).toEqual(['orders']);
  expect(tablesNamed(listed, '')).toEqual(listed);
  expect(tableOptions([], 'logs', 'old.churn')).toEqual([{ value: 'old.churn', label: 'old.churn' }]);
  expect(tableOptions([], 'logs')).toEqual([]);
});

it('what is left empty of a server is named as ClickHouse names it', () => {
  const { password, ...rest } = serverOf({
    address: ' http://localhost:8123?x=1 ',
    database: ' ',
    user: '',
    password: '',
  });
  expect(rest).toEqual({ url: 'http://localhost:8123/', database: 'default', user: 'default' });
  expect(password()).toBeNull();
});

it('another user or database is another server', () => {
  const server = { url: 'http://localhost:8123/', database: 'logs', user: 'reader' };
  expect(isSameServer({ ...server, models: [] }, server)).toBe(true);
  expect(isSameServer({ ...server, models: [], user: 'other' }, server)).toBe(false);
  expect(isSameServer(null, server)).toBe(false);
});
