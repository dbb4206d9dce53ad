import { beforeAll, describe, expect, it } from 'vitest';
import { inspectTables, listTables } from '#backend/clickhouse/inspect-table.ts';
import { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { runStatement } from './load-table.ts';
import { madeTables } from './made-tables.ts';
import { testServer, wholeProfile } from './test-server.ts';

madeTables();
const signal = new AbortController().signal;
const server = new ClickHouseServer({
  ...testServer,
  password: () => testServer.password,
  fetch: globalThis.fetch,
});

const table = `${testServer.database}.proposed`;
beforeAll(async () => {
  await runStatement(testServer, `DROP TABLE IF EXISTS ${table}`);
  await runStatement(
    testServer,
    `CREATE TABLE ${table} ENGINE = MergeTree ORDER BY tuple() AS SELECT toDateTime('2026-01-01 00:00:00', 'UTC') + number * 3600 AS timestamp,
        number AS id, number % 2 AS y_pred, (number % 10) / 10 AS y_pred_proba, number % 3 = 0 AS y_true, number * 1.5 AS amount,
        toLowCardinality(toString(number % 4)) AS city, [number] AS list FROM numbers(3000)`,
  );
});

describe('setting a source up', () => {
  it('lists the tables of a database with their rows', async () => {
    const tables = await listTables(server, testServer.database, signal);
    expect(tables).toContainEqual({
      database: testServer.database,
      table: 'even',
      engine: 'MergeTree',
      rows: 2000,
    });
    const all = await listTables(server, null, signal);
    expect(all).toEqual(expect.arrayContaining([...tables]));
    expect(all.filter(({ database }) => database === 'system')).toEqual([]);
  });

  it('proposes a mapping by the table’s own columns, which counts as it stands', async () => {
    const names = { log: table, reference: null, actuals: null };
    const { log, types, proposal } = await inspectTables(server, names, signal);
    expect(log.map(({ name, kind, few }) => [name, kind, few])).toEqual([
      ['timestamp', 'time', false],
      ['id', 'number', false],
      ['y_pred', 'number', true],
      ['y_pred_proba', 'number', true],
      ['y_true', 'number', true],
      ['amount', 'number', false],
      ['city', 'text', true],
      ['list', 'text', false],
    ]);
    expect(types.get('city')).toBe('LowCardinality(String)');
    expect(proposal).toMatchObject({
      model: { id: 'proposed', task: 'binary', positive: '1' },
      files: { log: table },
      columns: { predictedAt: 'timestamp', prediction: 'y_pred', score: 'y_pred_proba', actual: 'y_true' },
      // 125 days.
      chunk: 'week',
    });
    const { chunks, notices } = await wholeProfile(parseMapping(proposal, 'proposal'));
    expect(chunks.reduce((sum, { rows }) => sum + rows, 0)).toBe(3000);
    expect(notices.map(({ code }) => code)).toContain('features-skipped');
  });

  it('says which table is not there', async () => {
    const names = { log: 'even', reference: 'nowhere.table', actuals: null };
    await expect(inspectTables(server, names, signal)).rejects.toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('nowhere.table') as string,
    });
  });
});
