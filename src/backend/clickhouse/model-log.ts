import type { ChunkProfile, ModelProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import type { Window } from '#domain/time/instant.ts';
import type { ProfileRequest } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { limitsOf, modelOf } from '#profiling/log/mapped-model.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { countPart, type CountedPart, type PartCounts } from './count/count-part.ts';
import { countsNotices } from './aggregate/counts-notices.ts';
import { countsSql } from './aggregate/counts-sql.ts';
import { openCounts, type CountsTable } from './aggregate/counts-table.ts';
import { viewCounts } from './aggregate/view-counts.ts';
import { chunkId, logSql } from './count/count-rows.ts';
import { fitSpec } from './fit/fit-spec.ts';
import type { LogChunk } from './log/log-chunks.ts';
import { openTables, type LogTables } from './log/log-tables.ts';
import { viewLog, type LogView } from './log/log-view.ts';
import type { TableSchema } from './log/table-schema.ts';
import { isReplaced, readVersion, type TableVersion } from './log/table-version.ts';
import { PartCache } from './part-cache.ts';
import type { ClickHouseServer } from './server/clickhouse-server.ts';
import { SharedWork } from './server/shared-work.ts';

/** A look over the log, and the state of the tables that it was made of. */
interface Seen {
  /** What the server counted in advance, where it did. */
  readonly counts: CountsTable | null;
  readonly view: LogView;
  /** Null where a table does not tell its state. */
  readonly version: string | null;
  /** Of the log's tables, actuals aside, by their place. */
  readonly states: readonly TableVersion[];
  /** How often partitions of the log were seen to be replaced. */
  readonly replaced: number;
  /** Changes when features of counted rows may have been rewritten. */
  readonly mutations: string;
}

const inWindow = ({ period, start }: LogChunk, window: Window | null): boolean =>
  period === 'reference' ||
  window === null ||
  start === null ||
  (start >= window.start && start < window.end);

/** All that the fitting rests on: the mapping, and what it looks at of every row. */
function fitKeyOf({ view, mutations, counts }: Seen): string {
  if (counts) return counts.key;
  const reference = view.chunks.filter(({ period }) => period === 'reference');
  const isQuantity = view.mapping.model.task === 'regression';
  const fitted = (reference.length > 0 ? reference : view.chunks).map(
    // Actual quantities make the grid; classes are known before.
    ({ facts }) => (isQuantity ? facts.fingerprint : facts.saidPrint),
  );
  return JSON.stringify([view.classes, fitted, mutations]);
}

/** A chunk in the state it was seen in; features do not change with labels. */
const chunkKeyOf = (chunk: LogChunk, part: CountedPart, mutations: string): string => {
  const { saidPrint, fingerprint } = chunk.facts;
  return `${chunkId(chunk)} ${chunk.key} ${part === 'features' ? saidPrint : fingerprint} ${mutations}`;
};

/** One model's log on a server: what was seen and counted of it is asked for again only where rows have changed. */
export class ModelLog {
  readonly mapping: Mapping;
  readonly #server: ClickHouseServer;
  readonly #shared = new SharedWork();
  readonly #cache = new PartCache();
  #seen: Seen | null = null;

  constructor(mapping: Mapping, server: ClickHouseServer) {
    this.mapping = mapping;
    this.#server = server;
  }

  /** Looks the tables up, and holds their columns against the mapping. */
  open(signal: AbortSignal): Promise<LogTables> {
    return this.#shared.run('open', (own) => openTables(this.#server, this.mapping, own), signal);
  }

  async read({ window, include }: ProfileRequest, signal: AbortSignal): Promise<ModelProfile> {
    const seen = await this.#shared.run('look', (own) => this.#look(own), signal);
    const spec = await this.#fit(seen, signal);
    const chunks = seen.view.chunks.filter((chunk) => inWindow(chunk, window));
    const counted = await Promise.all(
      (['outcome', ...include] as const).map((part) => this.#count(part, { seen, spec, chunks }, signal)),
    );
    return {
      model: modelOf(this.mapping),
      spec,
      chunks: chunks.map((chunk) => profileOf(chunk, counted)),
      limits: limitsOf(this.mapping),
      asOf: seen.view.asOf,
      notices: seen.view.notices,
    };
  }

  /** Looks the log over, unless its tables say that nothing has changed since the last look. */
  async #look(signal: AbortSignal): Promise<Seen> {
    const [tables, found] = await Promise.all([
      this.open(signal),
      openCounts(this.#server, this.mapping, signal),
    ]);
    const counts = found === 'outdated' ? null : found;
    const all = tablesRead(tables, counts);
    // Before the look: rows that come in between are then seen again, and never missed.
    const versions = await Promise.all(all.map((schema) => readVersion(this.#server, schema, signal)));
    const version = versionOf(all, versions, counts);
    if (this.#seen && version !== null && this.#seen.version === version) return this.#seen;
    const reading = { server: this.#server, signal };
    const view = await (counts?.definition.scope === 'all'
      ? viewCounts(counts, tables, reading)
      : viewLog(tables, reading));
    const notices = await countsNotices(found, tables, reading);
    // Actuals that are rewritten show in the fingerprints of their chunks, and touch no feature.
    const states = versions.filter((_, i) => all[i] !== tables.actuals);
    const replaced = replacedSince(this.#seen, states);
    const mutations = [replaced, ...states.map((state) => state.mutations)].join();
    const own = { ...view, notices: [...view.notices, ...notices] };
    this.#seen = { counts, view: own, version, states, replaced, mutations };
    return this.#seen;
  }

  #fit(seen: Seen, signal: AbortSignal): Promise<ProfileSpec> {
    const key = fitKeyOf(seen);
    const known = this.#cache.spec(key);
    if (known) return Promise.resolve(known);
    const fit = async (own: AbortSignal) => {
      const spec =
        seen.counts?.definition.spec ?? (await fitSpec(seen.view, { server: this.#server, signal: own }));
      this.#cache.keepSpec(key, spec);
      return spec;
    };
    return this.#shared.run(`fit ${key}`, fit, signal);
  }

  /** What is known of one part of the chunks, once the server was asked for the rest. */
  async #count(
    part: CountedPart,
    {
      seen,
      spec,
      chunks,
    }: { readonly seen: Seen; readonly spec: ProfileSpec; readonly chunks: readonly LogChunk[] },
    signal: AbortSignal,
  ): Promise<(chunk: LogChunk) => PartCounts> {
    const keyOf = (chunk: LogChunk) => chunkKeyOf(chunk, part, seen.mutations);
    const known = new Map(
      chunks.flatMap((chunk) => {
        const counts = this.#cache.read(part, keyOf(chunk));
        return counts ? [[keyOf(chunk), counts] as const] : [];
      }),
    );
    const missing = chunks.filter((chunk) => !known.has(keyOf(chunk)));
    const { counts: kept } = seen;
    const sqlOf =
      kept && (kept.definition.scope === 'all' || part === 'features') ? countsSql(kept.schema) : logSql;
    const count = async (own: AbortSignal) => {
      const counts = await countPart(
        { part, view: seen.view, spec, chunks: missing, sqlOf },
        this.#server,
        own,
      );
      const found = new Map(
        missing.flatMap((chunk) => {
          const one = counts.get(chunkId(chunk));
          return one ? [[keyOf(chunk), one] as const] : [];
        }),
      );
      this.#cache.keep(spec, part, found);
      return found;
    };
    const key = `${part} ${missing.map(keyOf).join()}`;
    const asked =
      missing.length > 0 ? await this.#shared.run(key, count, signal) : new Map<string, PartCounts>();
    return (chunk) => {
      const counts = known.get(keyOf(chunk)) ?? asked.get(keyOf(chunk));
      // The next look sees the log as it is by then.
      if (!counts)
        throw new BackendError(
          'internal',
          `the rows of ${chunk.key} changed while they were counted; try again`,
        );
      return counts;
    };
  }
}

function replacedSince(before: Seen | null, states: readonly TableVersion[]): number {
  if (!before) return 0;
  const isNew = states.some((state, i) => isReplaced(before.states[i] ?? state, state));
  return before.replaced + (isNew ? 1 : 0);
}

/** The tables whose rows a look reads: none of the log where all was counted in advance. */
function tablesRead({ parts, actuals }: LogTables, counts: CountsTable | null): readonly TableSchema[] {
  const own = [...parts.map(({ schema }) => schema), actuals].filter((schema) => schema !== null);
  if (!counts) return own;
  return counts.definition.scope === 'all' ? [counts.schema] : [...own, counts.schema];
}

function versionOf(
  read: readonly TableSchema[],
  versions: readonly TableVersion[],
  counts: CountsTable | null,
): string | null {
  if (versions.some((version) => version.parts === null)) return null;
  return JSON.stringify([read.map(({ columns }) => [...columns]), versions, counts?.key]);
}

function profileOf(chunk: LogChunk, counted: readonly ((chunk: LogChunk) => PartCounts)[]): ChunkProfile {
  const { key, period, start, end } = chunk;
  const parts = Object.assign({}, ...counted.map((of) => of(chunk))) as PartCounts;
  const { rows = 0, labelled = 0, outcome, labelAges = null, features = {}, segments = {} } = parts;
  if (!outcome) throw new RangeError(`the outcome of ${key} was not counted`);
  return { key, period, start, end, rows, labelled, outcome, labelAges, features, segments };
}
