import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { heldBackend } from '#mocks/held-backend.ts';
import { mixed } from '#mocks/scenarios/mixed.ts';
import { BackendProvider, useBackend } from './backend-context.tsx';
import { modelsQuery } from './models-query.ts';
import { createQueryClient } from './query-client.ts';

function Names() {
  const { data } = useQuery(modelsQuery(useBackend()));
  return <p>{data ? data.value.map(({ name }) => name).join(', ') : 'reading'}</p>;
}

it('gives pages the source they read from', async () => {
  const { backend, release } = heldBackend(mixed());
  const screen = await render(
    <QueryClientProvider client={createQueryClient()}>
      <BackendProvider backend={backend}>
        <Names />
      </BackendProvider>
    </QueryClientProvider>,
  );
  await expect.element(screen.getByText('reading')).toBeVisible();
  release();
  await expect.element(screen.getByText('Customer churn, Ticket routing, Delivery time')).toBeVisible();
});
