import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Backend } from '#backend/contract.ts';
import { scenarios, type ScenarioName } from '#mocks/scenarios/scenarios.ts';
import { App } from './app.tsx';

const home = window.location.href;

async function open(backend: Backend, search = '') {
  const models = await scenarios.healthy().readModels(new AbortController().signal);
  window.history.replaceState(null, '', `/models/${models.value[0]?.id ?? ''}/drift${search}`);
  await render(<App backend={backend} />);
}
const world = (name: ScenarioName) => scenarios[name]();

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(() => {
  window.history.replaceState(null, '', home);
});

describe('the drift page', () => {
  it('stands one step from the performance page and answers its question first', async () => {
    await open(world('decaying'));
    const nav = page.getByRole('navigation', { name: 'This model' });
    await expect.element(nav.getByRole('link', { name: 'Drift' })).toHaveAttribute('aria-current', 'page');
    await expect.element(page.getByText('Moved, and a loss is seen')).toBeVisible();
    await expect.element(page.getByRole('figure', { name: 'Drift by column and time' })).toBeVisible();
  });

  it('keeps what was chosen in the address', async () => {
    await open(world('decaying'), '?preset=nannyml&sort=name&group=categories');
    await page.getByRole('button', { name: 'channel' }).click();
    await expect.poll(() => window.location.search).toContain('feature=channel');
    expect(window.location.search).toContain('preset=nannyml');
  });

  it('says what failed', async () => {
    await open(world('failing'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('The source failed.');
  });

  it('shows that it loads while the source is slow', async () => {
    await open(world('slow'));
    await expect.element(page.getByText('Loading Drift…')).toBeInTheDocument();
  });
});
