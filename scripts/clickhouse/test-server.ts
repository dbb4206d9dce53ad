import { DuckDBInstance } from '@duckdb/node-api';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Backend } from '#backend/contract.ts';
import { clickhouseBackend, type ClickHouseSource } from '#backend/clickhouse/clickhouse-backend.ts';
import { memoryDocuments } from '#backend/memory/memory-documents.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import type { TestServer } from './load-table.ts';

/** The server that the command started or was given. */
export const testServer: TestServer = {
  address: process.env['PLUMBLINE_CLICKHOUSE'] ?? 'http://localhost:8123',
  user: process.env['PLUMBLINE_CLICKHOUSE_USER'] ?? 'default',
  password: process.env['PLUMBLINE_CLICKHOUSE_PASSWORD'] ?? '',
  database: 'plumbline_test',
};

/** A user that may read alone; on a given server whoever was named, whose queries say that they only read. */
export const readOnly: Partial<ClickHouseSource> =
  process.env['PLUMBLINE_CLICKHOUSE_IS_ENGINE'] === '1' ? { user: 'reader', password: () => 'pässword' } : {};

export const duckdb = await (await DuckDBInstance.create()).connect();

/** A source over the test server. */
export const sourceOver = (mappings: readonly Mapping[], options: Partial<ClickHouseSource> = {}): Backend =>
  clickhouseBackend({
    id: 'clickhouse',
    name: 'ClickHouse',
    address: testServer.address,
    database: testServer.database,
    user: testServer.user,
    password: () => testServer.password,
    models: mappings.map((mapping) => ({ mapping })),
    documents: memoryDocuments(),
    fetch: globalThis.fetch,
    ...options,
  });

/** The whole profile of the only model. */
export async function wholeProfile(
  mapping: Mapping,
  options: Partial<ClickHouseSource> = {},
): Promise<ModelProfile> {
  const request = { model: mapping.model.id, window: null, include: ['features', 'segments'] as const };
  return (await sourceOver([mapping], options).readProfile(request, new AbortController().signal)).value;
}
