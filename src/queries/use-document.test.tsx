import { QueryClientProvider } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import type { DocumentKey } from '#backend/contract.ts';
import { healthy } from '#mocks/scenarios/healthy.ts';
import { BackendProvider } from './backend-context.tsx';
import { createQueryClient } from './query-client.ts';
import { useDocument } from './use-document.ts';

const key: DocumentKey = { kind: 'notes', name: 'churn' };
const signal = () => new AbortController().signal;

function Notes() {
  const { content, save, conflict, query } = useDocument(key);
  if (query.isPending) return <p>reading</p>;
  return (
    <>
      <p>kept: {JSON.stringify(content)}</p>
      <button type="button" onClick={() => save('mine')}>
        Save
      </button>
      {conflict && (
        <>
          <p>theirs: {JSON.stringify(conflict.theirs?.content)}</p>
          <button type="button" onClick={conflict.keepMine}>
            Keep mine
          </button>
          <button type="button" onClick={conflict.takeTheirs}>
            Take theirs
          </button>
        </>
      )}
    </>
  );
}

async function open() {
  const backend = healthy();
  const screen = await render(
    <QueryClientProvider client={createQueryClient()}>
      <BackendProvider backend={backend}>
        <Notes />
      </BackendProvider>
    </QueryClientProvider>,
  );
  await expect.element(screen.getByText('kept: null')).toBeVisible();
  return { backend, screen };
}

it('keeps what is saved, one save after the other', async () => {
  const { backend, screen } = await open();
  await screen.getByText('Save').click();
  await expect.element(screen.getByText('kept: "mine"')).toBeVisible();
  await screen.getByText('Save').click();
  expect((await backend.documents.read(key, signal()))?.content).toBe('mine');
});

it.each([
  ['Keep mine', 'mine'],
  ['Take theirs', 'theirs'],
])('offers both versions where someone else saved meanwhile: %s', async (choice, kept) => {
  const { backend, screen } = await open();
  await backend.documents.save(key, { content: 'theirs', base: null }, signal());
  await screen.getByText('Save').click();
  await expect.element(screen.getByText('theirs: "theirs"')).toBeVisible();
  expect((await backend.documents.read(key, signal()))?.content).toBe('theirs');
  await screen.getByText(choice).click();
  await expect.element(screen.getByText(`kept: "${kept}"`)).toBeVisible();
  expect((await backend.documents.read(key, signal()))?.content).toBe(kept);
});
