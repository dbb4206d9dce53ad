import { useState } from 'react';
import type { Mapping } from '#backend/import-contract.ts';
import type { ListedTable, TableInspection, TableServer, TableSource } from '#backend/table-contract.ts';
import { useTables } from '#queries/table-context.tsx';
import { Empty } from '#ui/empty.tsx';
import { SelectField } from '#ui/field.tsx';
import { Page } from '#ui/page.tsx';
import { usePreferences } from '#view/preferences.ts';
import { passwordKey, useSessionTokens } from '#view/session-tokens.ts';
import styles from './import-page.module.css';
import { ServerForm } from './server-form.tsx';
import { serviceUrl } from './service-url.ts';
import {
  isSameServer,
  keptMapping,
  tableOptions,
  withMapping,
  type ServerDraft,
  type TableDraft,
} from './table-draft.ts';
import { TableModel } from './table-model.tsx';
import { useWork } from './use-work.ts';

export interface TablesPageProps {
  /** A model that is kept and to be changed; null for a new one. */
  readonly model: string | null;
  readonly onKept: () => void;
}

const roles = [
  { role: 'log', label: 'Prediction log', none: 'Choose a table' },
  { role: 'reference', label: 'Reference log', none: 'None: dates or a column tell it' },
  { role: 'actuals', label: 'Actuals', none: 'None: they stand in the log' },
] as const;

const filesOf = ({ files }: Mapping): TableDraft => ({
  log: files.log ?? '',
  reference: files.reference ?? '',
  actuals: files.actuals ?? '',
});

const serverOf = ({ address, database, user, password }: ServerDraft): TableServer => ({
  url: serviceUrl(address) ?? address,
  database: database.trim() || 'default',
  user: user.trim() || 'default',
  password: () => (password === '' ? null : password),
});

interface SetUpProps extends TablesPageProps {
  readonly source: TableSource;
}

function SetUp({ source, model, onKept }: SetUpProps) {
  const { tables: kept, setTables } = usePreferences();
  const { tokens, setToken } = useSessionTokens();
  const known = kept && model !== null ? keptMapping(kept.models, model) : null;
  const [draft, setDraft] = useState<ServerDraft>({
    address: kept?.url ?? '',
    database: kept?.database ?? '',
    user: kept?.user ?? '',
    password: (kept && tokens[passwordKey(kept)]) ?? '',
  });
  const [chosen, setChosen] = useState<TableDraft>(
    known ? filesOf(known) : { log: '', reference: '', actuals: '' },
  );
  const listing = useWork<{ readonly server: TableServer; readonly listed: readonly ListedTable[] }>();
  const looking = useWork<TableInspection>();
  const look = (server: TableServer, { log, reference, actuals }: TableDraft) => {
    if (log === '') return looking.forget();
    const names = { log, reference: reference || null, actuals: actuals || null };
    looking.start(({ signal }) => source.inspect(server, names, signal));
  };
  const connect = () => {
    looking.forget();
    listing.start(
      async ({ signal }) => {
        const server = serverOf(draft);
        return { server, listed: await source.list(server, signal) };
      },
      ({ server }) => look(server, chosen),
    );
  };
  const change = (next: ServerDraft) => {
    setDraft(next);
    looking.forget();
    listing.forget();
  };
  const found = listing.result;
  const server = found?.server ?? null;
  const others = server && isSameServer(kept, server) ? kept.models : [];
  const keep = (mapping: Mapping) => {
    if (!server) return;
    const { url, database, user } = server;
    setToken(passwordKey(server), draft.password);
    setTables({ url, database, user, models: withMapping(others, mapping, model) });
    onKept();
  };
  const isUnchanged = known !== null && JSON.stringify(filesOf(known)) === JSON.stringify(chosen);
  return (
    <>
      <ServerForm
        draft={draft}
        busy={listing.isBusy}
        onChange={change}
        onConnect={connect}
        onCancel={listing.cancel}
      />
      {listing.error && (
        <p role="alert" className={styles.fault}>
          {listing.error}
        </p>
      )}
      {found && found.listed.length === 0 && (
        <Empty
          message="The server answers, and this user sees no table."
          advice="GRANT SELECT on the tables of the log; docs/clickhouse.md shows how."
        />
      )}
      {found && found.listed.length > 0 && (
        <div className={styles.roles}>
          {roles.map(({ role, label, none }) => (
            <SelectField
              key={role}
              label={label}
              options={[{ value: '', label: none }, ...tableOptions(found.listed, found.server.database)]}
              value={chosen[role]}
              onChange={(name) => {
                const next = { ...chosen, [role]: name };
                setChosen(next);
                look(found.server, next);
              }}
            />
          ))}
        </div>
      )}
      {looking.isBusy && <p role="status">Looking at the tables…</p>}
      {looking.error && (
        <p role="alert" className={styles.fault}>
          {looking.error}
        </p>
      )}
      {server && looking.result && (
        <TableModel
          key={looking.run}
          source={source}
          server={server}
          inspection={looking.result}
          initial={known && isUnchanged ? known : looking.result.proposal}
          replaces={({ model: { id } }) => id !== model && keptMapping(others, id) !== null}
          onKeep={keep}
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
