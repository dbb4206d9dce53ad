import { beforeAll, describe, expect, it } from 'vitest';
import { planCounts } from '#backend/clickhouse/aggregate/plan-counts.ts';
import { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { boundText, boundTexts, printed, sql } from '#backend/clickhouse/sql/sql.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { quoted, runStatement } from './load-table.ts';
import { madeMapping, type MadeModel } from './made-mappings.ts';
import { madeTables } from './made-tables.ts';
import { profileDifferences } from './profile-differences.ts';
import { testServer, wholeProfile } from './test-server.ts';

const kernelProfile = madeTables();
const signal = new AbortController().signal;
const server = new ClickHouseServer({
  ...testServer,
  password: () => testServer.password,
  fetch: globalThis.fetch,
});
const resolution = { exactScores: 0, scoreBins: 512, segmentScoreBins: 16 };

const run = async (statements: readonly Parameters<typeof printed>[0][]): Promise<void> => {
  for (const statement of statements) await runStatement(testServer, printed(statement));
};

/** What a profile read from counts must not ask of the server: rows of the log. */
function readingOf(log: string) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    asked.push(await request.clone().text());
    return globalThis.fetch(request);
  };
  const from = new RegExp(`FROM \`${testServer.database}\`\\.\`${log}\``);
  return { fetch, rowQueries: () => asked.filter((text) => from.test(text)) };
}

async function makeCounts(mapping: Mapping): Promise<void> {
  const { statements } = await planCounts(server, mapping, signal);
  await run([...statements.drop, ...statements.create, ...statements.fill]);
}

const cases: readonly (readonly [MadeModel, string])[] = [
  ['binary', 'week'],
  ['quantity', 'month'],
];

describe('counts that the server keeps by itself', () => {
  it.each(cases)('of a made-up log, %s by %s, are those of the kernel', async (name, chunk) => {
    const mapping = madeMapping(name, chunk, { resolution });
    await makeCounts(mapping);
    const { fetch, rowQueries } = readingOf(name);
    const ours = await wholeProfile(mapping, { fetch });
    expect(profileDifferences(ours, await kernelProfile(mapping))).toEqual([]);
    expect(rowQueries()).toEqual([]);
  });

  it('are of features alone where actuals come later in a table of their own', async () => {
    const mapping = madeMapping('multiclass', 'week', { resolution });
    await makeCounts(mapping);
    const ours = await wholeProfile(mapping);
    expect(profileDifferences(ours, await kernelProfile(mapping))).toEqual([]);
  });
});

describe('rows that come after the counts were made', () => {
  const log = `${quoted(testServer.database)}.${quoted('grown')}`;
  const mapping = madeMapping('binary', 'week', { files: { log: 'grown' }, resolution });
  const grown = { ...mapping, model: { ...mapping.model, id: 'grown' } };
  beforeAll(async () => {
    await runStatement(testServer, `DROP TABLE IF EXISTS ${log}`);
    await runStatement(
      testServer,
      `CREATE TABLE ${log} ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM ${quoted(testServer.database)}.binary WHERE id % 3 = 0`,
    );
    await makeCounts(grown);
    await runStatement(
      testServer,
      `INSERT INTO ${log} SELECT * FROM ${quoted(testServer.database)}.binary WHERE id % 3 != 0`,
    );
  });

  it('are counted as they are written, by the bins of the time before', async () => {
    const ours = await wholeProfile(grown);
    const { spec, ...whole } = await kernelProfile(madeMapping('binary', 'week', { resolution }));
    expect(ours.chunks.map(({ key, rows, labelled }) => [key, rows, labelled])).toEqual(
      whole.chunks.map(({ key, rows, labelled }) => [key, rows, labelled]),
    );
    expect(ours.spec.features).not.toEqual(spec.features);
    expect(ours.notices.map(({ code }) => code)).not.toContain('counts-behind');
  });

  it('are told of where the counts lack them', async () => {
    await runStatement(
      testServer,
      `ALTER TABLE ${log} DELETE WHERE id IN (SELECT min(id) FROM ${log}) SETTINGS mutations_sync = 2`,
    );
    const { notices } = await wholeProfile(grown);
    expect(notices.find(({ code }) => code === 'counts-behind')).toMatchObject({
      count: 1,
      severity: 'warning',
    });
  });

  it('are read from the log itself once the mapping is another', async () => {
    const { notices, spec } = await wholeProfile({ ...grown, threshold: 0.4 });
    expect(notices.map(({ code }) => code)).toContain('counts-outdated');
    const { spec: own } = await wholeProfile(grown);
    expect(spec.features).not.toEqual(own.features);
  });
});

describe('a log that cannot be counted in advance', () => {
  it.each([
    ['is cut by rows', madeMapping('binary', 'rows:100', { resolution }), 'set chunk to day, week or month'],
    ['keeps single scores', madeMapping('binary', 'week'), 'resolution.exactScores to 0'],
  ])('is refused: it %s', async (_, mapping, message) => {
    await expect(planCounts(server, mapping, signal)).rejects.toMatchObject({
      kind: 'invalid-request',
      message: expect.stringContaining(message) as string,
    });
  });
});

it('statements to be read and run hold every text as it is', async () => {
  const texts = ["'; DROP TABLE log; --", '\\', "\\'", '\n\t\0', '{p0:String}', '`"$$', 'Zoë 🦜 密码', ''];
  const statement = printed(
    sql`SELECT ${boundTexts(texts)} AS a, ${boundText(texts.join('|'))} AS b FORMAT JSONCompact`,
  );
  const { data } = JSON.parse(await runStatement(testServer, statement)) as { data: unknown };
  expect(data).toEqual([[texts, texts.join('|')]]);
});
