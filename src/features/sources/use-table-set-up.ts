import { useState } from 'react';
import type { ListedTable, TableInspection, TableServer, TableSource } from '#backend/table-contract.ts';
import { serverFault } from './server-fault.ts';
import { draftOf, serverOf, tablesOf, type ServerDraft, type TableDraft } from './table-draft.ts';
import type { useKeptServer } from './use-kept-server.ts';
import { useWork } from './use-work.ts';

interface Found {
  readonly server: TableServer;
  readonly listed: readonly ListedTable[];
}

/** The steps of a set-up, each of which undoes those after it: a server, its tables, what their columns mean. */
export function useTableSetUp(
  source: TableSource,
  { kept, known, password }: ReturnType<typeof useKeptServer>,
) {
  const [draft, setDraft] = useState<ServerDraft>(() => draftOf(kept, password));
  const [chosen, setChosen] = useState<TableDraft>(() => tablesOf(known));
  const listing = useWork<Found>(serverFault);
  const looking = useWork<TableInspection>(serverFault);
  const server = listing.result?.server ?? null;
  const isUnchanged = known !== null && JSON.stringify(tablesOf(known)) === JSON.stringify(chosen);
  const look = (at: TableServer, { log, reference, actuals }: TableDraft) => {
    if (log === '') return looking.forget();
    const names = { log, reference: reference || null, actuals: actuals || null };
    looking.start(({ signal }) => source.inspect(at, names, signal));
  };
  const connect = () => {
    looking.forget();
    listing.start(
      async ({ signal }) => {
        const at = serverOf(draft);
        return { server: at, listed: await source.list(at, signal) };
      },
      (found) => look(found.server, chosen),
    );
  };
  const changeServer = (next: ServerDraft) => {
    setDraft(next);
    looking.forget();
    listing.forget();
  };
  const changeTables = (next: TableDraft) => {
    setChosen(next);
    if (server) look(server, next);
  };
  const initial = isUnchanged ? known : (looking.result?.proposal ?? null);
  return { draft, chosen, listing, looking, server, initial, connect, changeServer, changeTables };
}
