import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Backend } from '#backend/contract.ts';
import { scenarios, type ScenarioName } from '#mocks/scenarios/scenarios.ts';
import { App } from './app.tsx';

const home = window.location.href;

async function open(address: string, backend: Backend | ScenarioName) {
  window.history.replaceState(null, '', address);
  await render(<App backend={typeof backend === 'string' ? scenarios[backend]() : backend} />);
}

beforeEach(async () => {
  await page.viewport(1280, 900);
});

// The test runner's own address must stand again before the next file.
afterEach(() => {
  window.history.replaceState(null, '', home);
});

describe('the fleet', () => {
  it('puts models that need attention first', async () => {
    await open('/', 'mixed');
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent(/Act/);
  });

  it('narrows to what is searched, and says how many of how many', async () => {
    await open('/?task=regression', 'healthy');
    await expect
      .element(page.getByRole('status').filter({ hasText: 'of' }))
      .toHaveTextContent('1 of 3 models');
    await page.getByLabelText('Find a model').fill('nothing like it');
    await expect.element(page.getByText('No model fits the filter.')).toBeVisible();
  });

  it('says what to do when the source has no models', async () => {
    await open('/', 'empty');
    await expect.element(page.getByText('This source has no models yet.')).toBeVisible();
  });

  it('says what failed and offers to try again', async () => {
    await open('/', 'failing');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The source failed.');
    await expect.element(page.getByRole('button', { name: 'Retry' })).toBeVisible();
  });

  it('shows that it loads while the source is slow', async () => {
    await open('/', 'slow');
    await expect.element(page.getByText('Loading Models…')).toBeInTheDocument();
  });
});

describe('the performance page', () => {
  it.each(['binary', 'multiclass', 'regression'] as const)(
    'draws every figure of a %s model',
    async (task) => {
      const backend = scenarios.decaying();
      const models = await backend.readModels(new AbortController().signal);
      const model = models.value.find((known) => known.task === task);
      await open(`/models/${model?.id ?? ''}/performance`, backend);
      await expect.element(page.getByRole('figure', { name: 'Predicted vs actual over time' })).toBeVisible();
      const figures = {
        binary: 'Scores by outcome',
        multiclass: 'Confusion matrix',
        regression: 'Residuals',
      };
      await expect.element(page.getByRole('figure', { name: figures[task] })).toBeVisible();
      await expect.element(page.getByRole('table', { name: 'All metrics over the window' })).toBeVisible();
    },
  );

  it('does not draw weeks that still wait for labels as facts', async () => {
    const backend = scenarios['labels-late']();
    const models = await backend.readModels(new AbortController().signal);
    await open(`/models/${models.value[0]?.id ?? ''}/performance`, backend);
    await expect.element(page.getByText('provisional: labels still to come').first()).toBeVisible();
  });

  it('says that a model does not exist instead of showing nothing', async () => {
    await open('/models/nobody/performance', 'healthy');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The source does not have this.');
  });
});

it('an address that leads nowhere says so', async () => {
  await open('/nowhere', 'healthy');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('There is no page at this address');
});
