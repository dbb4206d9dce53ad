import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Local } from '#backend/import-contract.ts';
import { labelsLate } from '#mocks/scenarios/labels-late.ts';
import { BackendProvider } from '#queries/backend-context.tsx';
import { LocalProvider } from '#queries/local-context.tsx';
import { createQueryClient } from '#queries/query-client.ts';
import { EventsPanel } from './events-panel.tsx';
import { LabelsPanel } from './labels-panel.tsx';

const signal = () => new AbortController().signal;

async function open(page: (modelId: string) => ReactNode, records: readonly (readonly string[])[] = []) {
  const backend = labelsLate();
  const [model] = (await backend.readModels(signal())).value;
  const modelId = model?.id ?? '';
  const local = { logImport: { readTable: () => Promise.resolve(records) } } as unknown as Local;
  const screen = await render(
    <QueryClientProvider client={createQueryClient()}>
      <BackendProvider backend={backend}>
        <LocalProvider local={local}>{page(modelId)}</LocalProvider>
      </BackendProvider>
    </QueryClientProvider>,
  );
  return { backend, screen, modelId };
}

describe('the labels of a model', () => {
  it('tell which chunks are facts, which are provisional, and which have no label', async () => {
    const { screen } = await open((id) => <LabelsPanel modelId={id} chunk={null} />);
    const rows = screen.getByRole('table', { name: 'Labels by chunk' }).getByRole('row');
    // Newest first: no label, a quarter, six and nine of ten, then all.
    await expect.element(rows.nth(1)).toHaveTextContent(/No labels/);
    await expect.element(rows.nth(2)).toHaveTextContent(/Provisional.*25%/);
    await expect.element(rows.nth(3)).toHaveTextContent(/Provisional.*60%/);
    await expect.element(rows.nth(5)).toHaveTextContent(/Mature.*100%/);
    await expect.element(screen.getByText('3 of 12 chunks')).toBeVisible();
    await expect.element(screen.getByRole('figure', { name: 'How fast labels come' })).toBeVisible();
  });
});

describe('the events of a model', () => {
  it('are noted by hand, kept, and removed', async () => {
    const { backend, screen, modelId } = await open((id) => <EventsPanel modelId={id} />);
    await expect.element(screen.getByText(/No event is noted/)).toBeVisible();
    await screen.getByLabelText('Day (UTC)').fill('2026-03-02');
    await screen.getByLabelText('Kind').selectOptions('Retrain');
    await screen.getByLabelText('What happened').fill('Version 2');
    await screen.getByRole('button', { name: 'Add event' }).click();
    await expect.element(screen.getByRole('row').nth(1)).toHaveTextContent(/2 Mar 2026.*Retrain.*Version 2/);
    const kept = () => backend.documents.read({ kind: 'events', name: modelId }, signal());
    expect((await kept())?.content).toEqual({
      version: 1,
      events: [{ time: Date.UTC(2026, 2, 2), kind: 'retrain', text: 'Version 2' }],
    });
    await screen.getByRole('button', { name: /^Remove Retrain/ }).click();
    await expect.element(screen.getByText(/No event is noted/)).toBeVisible();
  });

  it('come from a file, with what could not be used', async () => {
    const records = [
      ['time', 'kind', 'text', 'model'],
      ['2026-03-02', 'release', 'Version 2', ''],
      ['2026-03-09', 'relase', '', ''],
      ['2026-03-09', 'release', '', 'another'],
    ];
    const { screen } = await open((id) => <EventsPanel modelId={id} />, records);
    await screen.getByLabelText('Events from a CSV file').upload(new File(['x'], 'events.csv'));
    const said = screen.getByRole('list', { name: 'Result of the import' });
    await expect.element(said).toHaveTextContent(/Kept: 1 new of 1 found/);
    await expect.element(said).toHaveTextContent(/about other models: 1/);
    await expect.element(said).toHaveTextContent(/Row 3: "relase" is no kind of event/);
    await expect.element(screen.getByRole('row').nth(1)).toHaveTextContent(/Release.*Version 2/);
  });
});
