import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { aProfile, type ProfileStory } from '#mocks/build/a-profile.ts';
import { fadingSkill } from '#mocks/scenarios/decaying.ts';
import { parseDriftView, type DriftView } from '#view/drift-view.ts';
import { DriftFigures } from './drift-figures.tsx';

const map = 'Drift by column and time';

/** The figures with a page that only remembers what was chosen. */
function Standing({
  profile,
  start,
}: {
  readonly profile: ModelProfile;
  readonly start: Partial<DriftView>;
}) {
  const [view, setView] = useState<DriftView>({ ...parseDriftView({}), ...start });
  return <DriftFigures profile={profile} view={view} events={[]} onViewChange={setView} />;
}

const show = (story: ProfileStory, start: Partial<DriftView> = {}) =>
  render(<Standing profile={aProfile(story)} start={start} />);

const fading: ProfileStory = { model: { task: 'binary' }, seed: 1, skill: fadingSkill };

test('a model that fades is told to have moved with a loss, and its columns to move with it', async () => {
  const screen = await show(fading);
  await expect.element(screen.getByText('Moved, and a loss is seen')).toBeVisible();
  const row = screen.getByRole('row', { name: /^channel/ });
  await expect.element(row).toHaveTextContent('Moves with the loss');
});

test('a model that stands still has no column outside and nothing to link', async () => {
  const screen = await show({ model: { task: 'binary' }, seed: 1 });
  await expect.element(screen.getByText('Nothing moved', { exact: true })).toBeVisible();
  await expect
    .element(screen.getByRole('figure', { name: map }))
    .toHaveTextContent('none is outside the limit after the reference');
});

test('arrows walk the map, read each cell, and Enter looks closer at it', async () => {
  const screen = await show(fading, { sort: 'name' });
  const stage = screen.getByRole('application', { name: `${map}, chart` });
  await expect.element(stage).toBeVisible();
  (stage.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}');
  const live = stage.element().parentElement?.querySelector('[aria-live="polite"]');
  await expect.poll(() => live?.textContent).toMatch(/^Column age, .+, 0\.\d+, limit \S+/);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'age in depth' })).toBeVisible();
});

test('the table holds what the map draws, and a filter narrows both', async () => {
  const screen = await show(fading, { as: 'table' });
  const table = screen.getByRole('region', { name: `Table: ${map}` });
  await expect.element(table.getByRole('row', { name: /^channel/ })).toBeVisible();
  await screen.getByLabelText('Find a column').fill('age');
  await expect.element(table.getByRole('row', { name: /^channel/ })).not.toBeInTheDocument();
  await expect.element(table.getByRole('row', { name: /^age/ })).toBeVisible();
  await screen.getByLabelText('Find a column').fill('nothing like it');
  await expect.element(screen.getByText('No column fits the filter.').first()).toBeVisible();
});

test('a preset does as its tool does and says where it differs', async () => {
  const screen = await show(fading);
  await screen.getByLabelText('Conventions').selectOptions('evidently');
  await expect.element(screen.getByText('Conventions: as Evidently.')).toBeVisible();
  await screen.getByText('Where this differs from the tool, and why').click();
  await expect.element(screen.getByText(/Evidently puts reference and chunk together/)).toBeVisible();
});

test('what changed since a date is compared with what came before it', async () => {
  const profile = aProfile(fading);
  const fourth = profile.chunks.filter(({ period }) => period === 'analysis')[5];
  const since = new Date(fourth?.start ?? 0).toISOString().slice(0, 10);
  const screen = await render(<Standing profile={profile} start={{ since }} />);
  const table = screen.getByRole('table', { name: 'Columns by their change since the date' });
  await expect.element(table.getByRole('row', { name: /^channel/ })).toHaveTextContent('Changed');
});

test('the change of loss is taken apart by segment, and the smallest loss that shows is said', async () => {
  const screen = await show(fading);
  await expect.element(screen.getByRole('table', { name: 'Change of loss by region' })).toBeVisible();
  await expect
    .element(screen.getByText(/^12 chunks of this size cannot see a loss under/).first())
    .toBeVisible();
});

test('a profile without features still tells of prediction, score and actual', async () => {
  const profile = aProfile(fading);
  const bare = {
    ...profile,
    spec: { ...profile.spec, features: {} },
    chunks: profile.chunks.map((chunk) => ({ ...chunk, features: {} })),
  };
  const screen = await render(<Standing profile={bare} start={{ sort: 'name' }} />);
  await expect.element(screen.getByRole('button', { name: 'actual' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'prediction' })).toBeVisible();
});
