import { useQueries, useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { Answer } from '#backend/contract.ts';
import type { Model, ModelProfile } from '#domain/profile/model-profile.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { modelProfileQuery } from '#queries/model-profile-query.ts';
import { modelsQuery } from '#queries/models-query.ts';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import type { FleetView } from '#view/fleet-view.ts';
import { FleetControls } from './fleet-controls.tsx';
import type { FleetLadderProps } from './fleet-ladder.tsx';
import { fleetRow } from './fleet-row.ts';
import { FleetTable, type FleetEntry } from './fleet-table.tsx';

// The questions of maturity and the chart come after the table that everyone looks at first.
// Where they cannot be fetched, the table stands without them.
const FleetLadder = lazy<ComponentType<FleetLadderProps>>(() =>
  import('./fleet-ladder.tsx').then(
    ({ FleetLadder: Loaded }) => ({ default: Loaded }),
    () => ({ default: () => null }),
  ),
);

export interface FleetPageProps {
  readonly view: FleetView;
  readonly onViewChange: (view: FleetView) => void;
}

// Stable, so that a row is computed once per answer and not once per keystroke.
const toRow = (answer: Answer<ModelProfile>) => fleetRow(answer.value);

function useEntries(models: readonly Model[]): readonly FleetEntry[] {
  const backend = useBackend();
  const results = useQueries({
    queries: models.map(({ id }) => ({ ...modelProfileQuery(backend, id), select: toRow })),
  });
  return models.map((model, i) => {
    const { data, error } = results[i] ?? {};
    return { model, row: data ?? null, error: error ? describeError(error) : null };
  });
}

function shown({ model, row }: FleetEntry, { find, task, health }: FleetView): boolean {
  return (
    model.name.toLowerCase().includes(find.trim().toLowerCase()) &&
    (task === 'all' || model.task === task) &&
    (health === 'all' || (row?.health ?? 'unknown') === health)
  );
}

function Models({ models, view, onViewChange }: FleetPageProps & { readonly models: readonly Model[] }) {
  const entries = useEntries(models);
  const [now] = useState(() => Date.now());
  const filtered = entries.filter((entry) => shown(entry, view));
  return (
    <>
      <FleetControls view={view} onViewChange={onViewChange} shown={filtered.length} all={models.length} />
      <FleetTable entries={filtered} view={view} onViewChange={onViewChange} />
      <Suspense>
        <FleetLadder entries={entries} now={now} />
      </Suspense>
    </>
  );
}

/** Which models need attention? */
export function FleetPage(props: FleetPageProps) {
  const backend = useBackend();
  const models = useQuery(modelsQuery(backend));
  return (
    <Page
      title="Fleet"
      lede="How far each model stands from the truth: predicted against actual, in the latest weeks whose labels have come, against the period in which the model was known to work."
    >
      <Panel
        title="Models"
        query={models}
        describeError={describeError}
        isEmpty={({ value }) => value.length === 0}
        emptyMessage="This source has no models yet."
        emptyAdvice="Profile a prediction log with npm run profile, and point plumbline.config.json at the folder."
      >
        {({ value }) => <Models models={value} {...props} />}
      </Panel>
    </Page>
  );
}
