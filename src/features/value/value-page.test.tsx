import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Backend } from '#backend/contract.ts';
import { decaying } from '#mocks/scenarios/decaying.ts';
import { labelsLate } from '#mocks/scenarios/labels-late.ts';
import { BackendProvider } from '#queries/backend-context.tsx';
import { createQueryClient } from '#queries/query-client.ts';
import { ValuePage } from './value-page.tsx';

const signal = () => new AbortController().signal;

/** The page of one model, in a router of its own: links lead nowhere, and the address stays the runner's. */
async function open(backend: Backend, task: string) {
  const models = (await backend.readModels(signal())).value;
  const modelId = models.find((model) => model.task === task)?.id ?? '';
  const root = createRootRoute();
  const routes = [
    createRoute({
      getParentRoute: () => root,
      path: '/',
      component: () => <ValuePage modelId={modelId} />,
    }),
  ];
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await render(
    <QueryClientProvider client={createQueryClient()}>
      <BackendProvider backend={backend}>
        {/* The router of a test is not the program's. */}
        <RouterProvider router={router as never} />
      </BackendProvider>
    </QueryClientProvider>,
  );
  return {
    modelId,
    kept: (kind: 'value' | 'costs') => backend.documents.read({ kind, name: modelId }, signal()),
  };
}

const amount = (name: string) => page.getByLabelText(`${name}: amount`);

async function enterValue() {
  await amount('A hit').fill('40');
  await amount('A miss').fill('100');
  await amount('A false alarm').fill('5');
  await amount('A rightly left case').fill('0');
  await page.getByRole('button', { name: 'Save the value' }).click();
}

describe('the value of a yes/no model', () => {
  it('is asked for where nobody said it, and its gaps are named when it is saved', async () => {
    const { kept } = await open(decaying(), 'binary');
    await expect.element(page.getByText(/Nobody has said yet what right and wrong/)).toBeVisible();
    await expect.element(page.getByText('No money to show yet.')).toBeVisible();
    await amount('A hit').fill('4o');
    await page.getByRole('button', { name: 'Save the value' }).click();
    const faults = page.getByRole('list', { name: 'What is missing or wrong' });
    await expect.element(faults).toHaveTextContent(/Value of “yes” predicted as “yes”: is not a number/);
    expect(await kept('value')).toBeNull();
  });

  it('is kept with its signs, and money over time follows', async () => {
    const { kept } = await open(decaying(), 'binary');
    await enterValue();
    await expect.element(page.getByRole('figure', { name: 'Value over time' })).toBeVisible();
    expect((await kept('value'))?.content).toEqual({
      version: 1,
      currency: 'EUR',
      kind: 'matrix',
      classes: ['no', 'yes'],
      V: [
        [0, -5],
        [-100, 40],
      ],
      reference_chunks: 4,
      materiality: 0,
    });
    await expect.element(page.getByText(/against .* EUR in the first 4 mature chunks/)).toBeVisible();
    await expect.element(page.getByText(/because the model decided the same cases worse/)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Another threshold' })).toBeVisible();
  });

  it('is warned of where it rewards mistakes', async () => {
    await open(decaying(), 'binary');
    await page
      .getByRole('group', { name: 'A miss', exact: true })
      .getByRole('radio', { name: 'earns', exact: true })
      .click();
    await enterValue();
    await expect
      .element(page.getByRole('list', { name: 'What is odd' }))
      .toHaveTextContent(
        /This matrix rewards mistakes: “yes” predicted as “no” is worth more than getting it right/,
      );
  });

  it('shows late labels as provisional, not as losses', async () => {
    await open(labelsLate(), 'binary');
    await enterValue();
    await expect.element(page.getByText('provisional: labels still to come')).toBeVisible();
  });
});

describe('the cost of a retrain', () => {
  it('starts from a template, adds up, and is kept', async () => {
    const { kept } = await open(decaying(), 'binary');
    await enterValue();
    await page.getByRole('button', { name: /Start from: Reviewed/ }).click();
    await expect.element(page.getByText('3,830 EUR').first()).toBeVisible();
    await expect.element(page.getByText('69.7%')).toBeVisible();
    await page.getByRole('button', { name: 'Save the costs' }).click();
    await expect
      .poll(async () => (await kept('costs'))?.content)
      .toMatchObject({ version: 1, currency: 'EUR', H: 90, belief: { source: 'assumption' } });
  });

  it('names what is missing in a line', async () => {
    const { kept } = await open(decaying(), 'binary');
    await enterValue();
    await page.getByRole('button', { name: 'Add a line' }).click();
    await page.getByLabelText('What', { exact: true }).fill('Analyst');
    await page.getByRole('button', { name: 'Save the costs' }).click();
    await expect
      .element(page.getByRole('list', { name: 'What is missing or wrong' }))
      .toHaveTextContent(/Quantity of “Analyst”: is not a number/);
    expect(await kept('costs')).toBeNull();
  });

  it('takes a guess in place of an assumption', async () => {
    await open(decaying(), 'binary');
    await enterValue();
    await page
      .getByLabelText('Gain of a retrained model, per prediction')
      .selectOptions('A guess: low, middle, high');
    await page.getByLabelText('Low (1 in 20 is lower)').fill('-4000');
    await page.getByLabelText('Middle').fill('9000');
    await page.getByLabelText('High (1 in 20 is higher)').fill('30000');
    await expect.element(page.getByText(/^10,500 EUR, give or take 10,500 EUR/)).toBeVisible();
  });
});

it('several classes are filled with two amounts', async () => {
  const { kept } = await open(decaying(), 'multiclass');
  await page.getByLabelText('A right decision earns').fill('2');
  await page.getByLabelText('A wrong one costs').fill('5');
  await page.getByRole('button', { name: 'Fill the table' }).click();
  await page.getByRole('button', { name: 'Save the value' }).click();
  await expect.element(page.getByRole('figure', { name: 'Value over time' })).toBeVisible();
  expect((await kept('value'))?.content).toMatchObject({
    V: [
      [2, -5, -5],
      [-5, 2, -5],
      [-5, -5, 2],
    ],
  });
});

it('a quantity is valued by what its errors cost, against its own mean', async () => {
  await open(decaying(), 'regression');
  await page.getByLabelText('Predicted too low costs').fill('4');
  await page.getByLabelText('Predicted too high costs').fill('1.5');
  await expect.element(page.getByText(/the 0.727 quantile of what may happen/)).toBeVisible();
  await page.getByRole('button', { name: 'Save the value' }).click();
  await expect.element(page.getByText(/always the mean of the reference/).first()).toBeVisible();
  await expect.element(page.getByText(/Quantities fall into no classes/)).toBeVisible();
});
