import type { TableSource } from '#backend/table-contract.ts';
import { useTables } from '#queries/table-context.tsx';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import styles from './import-page.module.css';
import { ServerForm } from './server-form.tsx';
import { TableChoice } from './table-choice.tsx';
import { TableModel } from './table-model.tsx';
import { useKeptServer } from './use-kept-server.ts';
import { useTableSetUp } from './use-table-set-up.ts';

export interface TablesPageProps {
  /** A model that is kept and to be changed; null for a new one. */
  readonly model: string | null;
  readonly onKept: () => void;
}

function Fault({ error }: { readonly error: string | null }) {
  return (
    error !== null && (
      <p role="alert" className={styles.fault}>
        {error}
      </p>
    )
  );
}

function SetUp({ source, model, onKept }: TablesPageProps & { readonly source: TableSource }) {
  const keptServer = useKeptServer(model);
  const setUp = useTableSetUp(source, keptServer);
  const { listing, looking, server, initial } = setUp;
  const listed = listing.result?.listed ?? [];
  return (
    <>
      <ServerForm
        draft={setUp.draft}
        busy={listing.isBusy}
        onChange={setUp.changeServer}
        onConnect={setUp.connect}
        onCancel={listing.cancel}
      />
      <Fault error={listing.error} />
      {server && listed.length === 0 && (
        <Empty
          message="The server answers, and this user sees no table."
          advice="GRANT SELECT on the tables of the log; docs/clickhouse.md shows how."
        />
      )}
      {server && listed.length > 0 && (
        <TableChoice
          listed={listed}
          database={server.database}
          chosen={setUp.chosen}
          onChange={setUp.changeTables}
        />
      )}
      {looking.isBusy && <p role="status">Looking at the tables…</p>}
      <Fault error={looking.error} />
      {server && looking.result && initial && (
        <TableModel
          key={looking.run}
          source={source}
          server={server}
          inspection={looking.result}
          initial={initial}
          replaces={(mapping) => keptServer.replaces(server, mapping)}
          displaced={keptServer.displaced(server)}
          onKeep={(mapping) => {
            keptServer.keep(server, mapping);
            onKept();
          }}
        />
      )}
    </>
  );
}

/** Logs in ClickHouse tables: which server, which tables, what their columns mean. */
export function TablesPage(props: TablesPageProps) {
  const tables = useTables();
  return (
    <Page
      title={props.model === null ? 'Connect ClickHouse' : 'Change a model in ClickHouse'}
      kicker={<a href="/sources">Source</a>}
      lede="The log stays in its tables. The server counts; only counts per chunk come to this page."
    >
      {tables ? (
        <SetUp {...props} source={tables.source} />
      ) : (
        <Empty message="This site cannot reach tables of a server." />
      )}
    </Page>
  );
}
