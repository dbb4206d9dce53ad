import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Backend } from './contract.ts';
import type { Inspection, Mapping, Watched } from './import-contract.ts';

/** A server with tables, as one user reaches it. */
export interface TableServer {
  /** Address of its HTTP interface, ending in a slash. */
  readonly url: string;
  readonly database: string;
  readonly user: string;
  /** Asked for with every query, so that another password counts at once; null for none. */
  readonly password: () => string | null;
}

/** A table that the user may see. */
export interface ListedTable {
  readonly database: string;
  readonly table: string;
  /** Such as MergeTree, Distributed, View. */
  readonly engine: string;
  /** Null where the server does not count them without reading. */
  readonly rows: number | null;
}

/** Tables of a model: `table` of the server's database, or `database.table`. */
export interface ModelTables {
  readonly log: string;
  readonly reference: string | null;
  readonly actuals: string | null;
}

/** What a look at a model's tables tells: their columns, and what these may mean. */
export interface TableInspection extends Inspection {
  /** Columns with their types as the server writes them; null for a table of actuals where there is none. */
  readonly types: {
    readonly log: ReadonlyMap<string, string>;
    readonly actuals: ReadonlyMap<string, string> | null;
  };
}

/** The fourth port: logs in tables of a server that the reader names. Rejects with BackendError, whose detail says what to set. */
export interface TableSource {
  /** Tables of all databases but the server's own. */
  list(server: TableServer, signal: AbortSignal): Promise<readonly ListedTable[]>;
  inspect(server: TableServer, tables: ModelTables, signal: AbortSignal): Promise<TableInspection>;
  /** Counts a model once, without features: what every page needs of it. */
  tryModel(server: TableServer, mapping: Mapping, watched: Watched): Promise<ModelProfile>;
  /** @param models mappings, as they were kept; one that is none is told when the source is asked for anything. */
  open(server: TableServer, models: readonly unknown[]): Backend;
}
