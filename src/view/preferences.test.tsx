import { afterEach, expect, it } from 'vitest';
import { applyTheme, parsePreferences, usePreferences } from './preferences.ts';

const key = 'plumbline-preferences';
const keep = (theme: unknown, version = 1) =>
  localStorage.setItem(key, JSON.stringify({ state: { theme }, version }));
const theme = () => usePreferences.getState().theme;

afterEach(() => {
  usePreferences.getState().setTheme('system');
  usePreferences.getState().setSource('configured');
  localStorage.removeItem(key);
});

it('keeps the theme for the next visit', async () => {
  usePreferences.getState().setTheme('dark');
  expect(JSON.parse(localStorage.getItem(key) ?? '')).toMatchObject({ state: { theme: 'dark' }, version: 1 });
  keep('light');
  await usePreferences.persist.rehydrate();
  expect(theme()).toBe('light');
});

it('keeps the chosen source for the next visit', async () => {
  usePreferences.getState().setSource('browser');
  await usePreferences.persist.rehydrate();
  expect(usePreferences.getState().source).toBe('browser');
  localStorage.setItem(key, JSON.stringify({ state: { theme: 'dark', source: 'moon' }, version: 1 }));
  await usePreferences.persist.rehydrate();
  expect(usePreferences.getState()).toMatchObject({ theme: 'dark', source: 'configured' });
});

it('keeps the address of a service, and reads from it', async () => {
  usePreferences.getState().setService({ url: 'https://service.example/' });
  await usePreferences.persist.rehydrate();
  expect(usePreferences.getState()).toMatchObject({
    source: 'service',
    service: { url: 'https://service.example/' },
  });
  expect(parsePreferences({ source: 'service', service: { url: 'nonsense' } }).service).toBeNull();
});

it('keeps the tables of a server, and reads from them; without a model it reads from the site again', async () => {
  const server = { url: 'https://clickhouse.example:8443/', database: 'logs', user: 'reader' };
  usePreferences.getState().setTables({ ...server, models: [{ model: { id: 'churn' } }] });
  await usePreferences.persist.rehydrate();
  expect(usePreferences.getState()).toMatchObject({
    source: 'tables',
    tables: { ...server, models: [{ model: { id: 'churn' } }] },
  });
  usePreferences.getState().setTables({ ...server, models: [] });
  expect(usePreferences.getState()).toMatchObject({ source: 'configured', tables: null });
  expect(parsePreferences({ source: 'tables', theme: 'dark', tables: { url: 'nonsense' } })).toMatchObject({
    theme: 'dark',
    tables: null,
  });
});

it('reads what another version kept as far as it is understood', async () => {
  keep('dark', 7);
  await usePreferences.persist.rehydrate();
  expect(theme()).toBe('dark');
});

it('falls back to the system’s theme where nonsense was kept', async () => {
  for (const nonsense of ['plaid', 7, null]) {
    keep(nonsense);
    await usePreferences.persist.rehydrate();
    expect(theme()).toBe('system');
  }
  for (const nonsense of [undefined, null, 'dark', []])
    expect(parsePreferences(nonsense)).toEqual({
      theme: 'system',
      source: 'configured',
      service: null,
      tables: null,
    });
});

it('keeps the document in step with the theme until it is ended', () => {
  const root = document.createElement('div');
  const end = applyTheme(root);
  expect(root.dataset['theme']).toBeUndefined();
  usePreferences.getState().setTheme('dark');
  expect(root.dataset['theme']).toBe('dark');
  usePreferences.getState().setTheme('system');
  expect(root.dataset['theme']).toBeUndefined();
  end();
  usePreferences.getState().setTheme('light');
  expect(root.dataset['theme']).toBeUndefined();
});
