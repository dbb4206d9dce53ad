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
import type { Backend, DocumentKind, Json } from '#backend/contract.ts';
import { costTemplates } from '#domain/economics/cost-templates.ts';
import { writePlanDocument } from '#domain/economics/plan-document.ts';
import { startingPlan } from '#domain/economics/retrain-plan.ts';
import { decaying } from '#mocks/scenarios/decaying.ts';
import { healthy } from '#mocks/scenarios/healthy.ts';
import { BackendProvider } from '#queries/backend-context.tsx';
import { createQueryClient } from '#queries/query-client.ts';
import { VerdictPage } from './verdict-page.tsx';

const signal = () => new AbortController().signal;

// A false alarm costs so much that no lower threshold pays: the decision is about the retrain.
const value = {
  version: 1,
  currency: 'EUR',
  kind: 'matrix',
  classes: ['no', 'yes'],
  V: [
    [0, -100],
    [-100, 100],
  ],
};
const plan = startingPlan('EUR');
const costs = writePlanDocument({
  ...plan,
  sheet: { ...plan.sheet, lines: costTemplates[0]?.lines ?? [] },
});

type Documents = Partial<Record<DocumentKind, Json>>;

/** The page of the yes/no model, in a router of its own, with these documents kept before. */
async function open(backend: Backend, documents: Documents = {}) {
  const models = (await backend.readModels(signal())).value;
  const name = models.find((model) => model.task === 'binary')?.id ?? '';
  for (const [kind, content] of Object.entries(documents))
    await backend.documents.save({ kind: kind as DocumentKind, name }, { content, base: null }, signal());
  const root = createRootRoute();
  const routes = [
    createRoute({ getParentRoute: () => root, path: '/', component: () => <VerdictPage modelId={name} /> }),
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
  return { kept: () => backend.documents.read({ kind: 'notes', name }, signal()) };
}

const verdict = () =>
  page.getByRole('region', { name: /^(Cannot|Leave|Retrain|Investigate|Move|Wait|Roll)/ });

describe('the verdict of a model', () => {
  it('cannot be given while nobody said what predictions are worth, and says so with the way there', async () => {
    await open(decaying());
    await expect.element(verdict()).toHaveTextContent(/Cannot judge/);
    await expect.element(verdict()).toHaveTextContent(/Next: Enter a value matrix or an error cost\./);
    await expect.element(page.getByRole('link', { name: 'Enter the value of a prediction' })).toBeVisible();
  });

  it('asks for the cost of a retrain where the loss is real', async () => {
    await open(decaying(), { value });
    await expect.element(page.getByRole('link', { name: 'Enter costs and expected gain' })).toBeVisible();
  });

  it('leaves a model alone that loses nothing', async () => {
    await open(healthy(), { value, costs });
    await expect.element(verdict()).toHaveTextContent(/Leave alone|Move threshold/);
    await expect.element(verdict()).toHaveTextContent(/Rule (5|7|8b) of the/);
  });

  it('comes with money, what would change it, and what nobody has looked at', async () => {
    await open(decaying(), { value, costs });
    await expect.element(verdict()).toHaveTextContent(/What would change it.*→/s);
    await expect.element(verdict()).toHaveTextContent(/Enter releases as events\./);
    await expect.element(page.getByText('Net benefit of retraining now')).toBeVisible();
    await expect.element(page.getByText('Assumed, not measured.')).toBeVisible();
    const turns = page.getByRole('table', { name: 'Where the net benefit turns' });
    await expect.element(turns.getByRole('row').nth(1)).toHaveTextContent(/Gain per prediction/);
  });

  it('follows what is said by hand with a note, and forgets it when that is taken back', async () => {
    const { kept } = await open(decaying(), { value, costs });
    await page.getByLabelText('Say by hand').selectOptions('Open data-quality incident');
    await page.getByLabelText('Answer').selectOptions('Yes');
    await expect.element(page.getByRole('button', { name: 'Say so' })).toBeDisabled();
    await page.getByLabelText('Why').fill('The partner sent March twice.');
    await page.getByRole('button', { name: 'Say so' }).click();
    await expect.element(verdict()).toHaveTextContent(/Investigate first/);
    await expect.element(page.getByText('Said by hand: The partner sent March twice.')).toBeVisible();
    expect((await kept())?.content).toEqual({
      version: 1,
      evidence: { dq_open: true },
      notes: { dq_open: 'The partner sent March twice.' },
    });
    await page.getByRole('button', { name: 'Take back: Open data-quality incident' }).click();
    await expect.element(page.getByText(/Said by hand: /)).not.toBeInTheDocument();
  });

  it('counts a document that is broken as not said', async () => {
    await open(decaying(), { value: { version: 1, kind: 'matrix', V: 'x' } });
    await expect.element(verdict()).toHaveTextContent(/Cannot judge/);
  });
});
