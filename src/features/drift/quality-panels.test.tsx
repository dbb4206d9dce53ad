import { QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import type { NumericProfile } from '#domain/profile/feature-profile.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { BackendProvider } from '#queries/backend-context.tsx';
import { createQueryClient } from '#queries/query-client.ts';
import { QualityPanels } from './quality-panels.tsx';

const rule = { kind: 'period', period: 'week' } as const;
const now = () => Date.UTC(2026, 5, 1);

/** Half of the ages are missing in three weeks since the reference. */
function withNulls(profile: ModelProfile): ModelProfile {
  const chunks = profile.chunks.map((chunk, i) => {
    if (i < 12 || i > 14) return chunk;
    const age = chunk.features['age'] as NumericProfile;
    const counts = age.counts.map((count) => Math.floor(count / 2));
    const lost = age.counts.reduce((sum, count, bin) => sum + count - (counts[bin] ?? 0), 0);
    return {
      ...chunk,
      features: { ...chunk.features, age: { ...age, counts, missing: age.missing + lost } },
    };
  });
  return { ...profile, chunks };
}

async function open(profile: ModelProfile) {
  const backend = memoryBackend('quality', [profile]);
  const screen = await render(
    <QueryClientProvider client={createQueryClient()}>
      <BackendProvider backend={backend}>
        <QualityPanels profile={profile} rule={rule} now={now} />
      </BackendProvider>
    </QueryClientProvider>,
  );
  return { backend, screen };
}

describe('data quality on screen', () => {
  it('shows nulls as one incident, which can be explained and stays so', async () => {
    const profile = withNulls(aProfile());
    const { backend, screen } = await open(profile);
    const incidents = screen.getByRole('table', { name: 'Incidents' });
    await expect.element(incidents.getByRole('row').nth(1)).toHaveTextContent(/missing.*age.*3 chunks.*Open/);
    await screen.getByRole('button', { name: /^Explain/ }).click();
    await screen.getByLabelText('What it was').fill('The shop was moving.');
    await screen.getByRole('textbox', { name: 'By' }).fill('Ada');
    await screen.getByRole('button', { name: 'Keep note' }).click();
    await expect
      .element(incidents.getByRole('row').nth(1))
      .toHaveTextContent(/Explained.*The shop was moving\. · Ada, 1 Jun 2026/);
    const key = { kind: 'incidents', name: profile.model.id } as const;
    const kept = await backend.documents.read(key, new AbortController().signal);
    expect(JSON.stringify(kept?.content)).toContain('"state":"explained"');
  });

  it('lists the columns at fault with their worst chunk, and counts the others', async () => {
    const { screen } = await open(withNulls(aProfile()));
    const columns = screen.getByRole('table', { name: 'Columns since the reference' });
    await expect.element(columns.getByRole('row').nth(1)).toHaveTextContent(/^age3▲ 5\d/);
    await expect.element(screen.getByText('Nothing is wrong with the other column.')).toBeVisible();
  });

  it('says that nothing is wrong where nothing is', async () => {
    const { screen } = await open(aProfile());
    await expect.element(screen.getByText('No incident since the reference period.')).toBeVisible();
    await expect.element(screen.getByText('Nothing is wrong with any of the 2 columns.')).toBeVisible();
    await expect.element(screen.getByText(/Not testable: the log covers/)).toBeVisible();
  });
});
