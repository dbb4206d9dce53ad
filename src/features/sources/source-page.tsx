import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useBackend } from '#queries/backend-context.tsx';
import { describeError } from '#queries/describe-error.ts';
import { useTables } from '#queries/table-context.tsx';
import { useLocal } from '#queries/local-context.tsx';
import { modelsQuery } from '#queries/models-query.ts';
import { sourceQuery } from '#queries/source-query.ts';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { usePreferences } from '#view/preferences.ts';
import { ConnectionTest } from './connection-test.tsx';
import { ForgetServer } from './forget-server.tsx';
import { LocalRoom } from './local-room.tsx';
import { ServerPassword } from './server-password.tsx';
import { ServiceForm } from './service-form.tsx';
import { SourceFacts } from './source-facts.tsx';
import { SourceModels } from './source-models.tsx';
import styles from './source-page.module.css';
import { SourceSwitch } from './source-switch.tsx';
import { UndoTables, type TakenAway } from './undo-tables.tsx';

/** Where the numbers come from and what the source can do. */
export function SourcePage() {
  const backend = useBackend();
  const local = useLocal();
  const tables = useTables();
  const choice = usePreferences((preferences) => preferences.source);
  const readsLocal = choice === 'browser' && local !== null;
  const readsTables = choice === 'tables' && tables !== null;
  const [taken, setTaken] = useState<TakenAway | null>(null);
  const source = useQuery(sourceQuery(backend));
  const models = useQuery(modelsQuery(backend));
  return (
    <Page
      title="Source"
      lede="Plumbline reads profiles: counts and sums per chunk of a prediction log, never its rows. The file plumbline.config.json beside this site names its source."
    >
      <div className={styles.choice}>
        <SourceSwitch />
        {local && <Link to="/sources/import">Import a prediction log</Link>}
        {tables && <Link to="/sources/clickhouse">Connect ClickHouse</Link>}
      </div>
      <ServiceForm />
      <ServerPassword />
      {readsTables && <ForgetServer onTaken={setTaken} />}
      {taken && <UndoTables taken={taken} onUndone={() => setTaken(null)} />}
      <Panel
        title="Active source"
        query={source}
        describeError={describeError}
        notices={({ notices }) => notices}
      >
        {(answer) => <SourceFacts answer={answer} />}
      </Panel>
      <ConnectionTest key={backend.id} name="the active source" open={() => backend} />
      {readsLocal && <LocalRoom models={local.models} />}
      <Panel
        title="Models"
        query={models}
        describeError={describeError}
        isEmpty={({ value }) => value.length === 0 && !readsLocal}
        emptyMessage="This source has no models yet."
      >
        {({ value }) => <SourceModels models={value} onTaken={setTaken} />}
      </Panel>
    </Page>
  );
}
