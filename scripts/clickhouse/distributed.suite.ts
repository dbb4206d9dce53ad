import { beforeAll, describe, expect, it } from 'vitest';
import { quoted, runStatement } from './load-table.ts';
import { madeMapping, type MadeModel } from './made-mappings.ts';
import { madeTables } from './made-tables.ts';
import { profileDifferences } from './profile-differences.ts';
import { testServer, wholeProfile } from './test-server.ts';

const kernelProfile = madeTables();
const named = (table: string) => `${quoted(testServer.database)}.${quoted(table)}`;

/** A distributed table over shards that all hold the same table, each on the server itself. */
async function distribute(table: string, shards: string): Promise<string> {
  const name = `${table}_on_${shards.split(',').length}`;
  await runStatement(testServer, `DROP TABLE IF EXISTS ${named(name)}`);
  await runStatement(
    testServer,
    `CREATE TABLE ${named(name)} AS remote('${shards}', ${quoted(testServer.database)}, ${quoted(table)})`,
  );
  return name;
}

const cases: readonly (readonly [MadeModel, string, string | undefined])[] = [
  ['binary', 'week', undefined],
  ['multiclass', 'week', 'labels'],
  ['quantity', 'rows:400', undefined],
];

describe('a distributed table', () => {
  it.each(cases)(
    'of one shard, %s by %s, is counted as the table it stands for',
    async (model, chunk, actuals) => {
      const log = await distribute(model, '127.0.0.1');
      const files = { log, ...(actuals === undefined ? {} : { actuals }) };
      const [ours, kernel] = [
        await wholeProfile(madeMapping(model, chunk, { files })),
        await kernelProfile(madeMapping(model, chunk)),
      ];
      expect(profileDifferences(ours, kernel, ['rows-ranked', 'rows-by-id'])).toEqual([]);
    },
  );

  describe('of two shards', () => {
    beforeAll(async () => {
      for (const model of ['binary', 'multiclass']) {
        await runStatement(testServer, `DROP TABLE IF EXISTS ${named(`${model}_twice`)}`);
        await runStatement(
          testServer,
          `CREATE TABLE ${named(`${model}_twice`)} ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM ${named(model)} UNION ALL SELECT * FROM ${named(model)}`,
        );
      }
    });

    it.each([
      ['binary', 'day', undefined],
      ['multiclass', 'week', 'labels'],
    ] as const)('has the rows of both, each once: %s by %s', async (model, chunk, actuals) => {
      const ofLog = (log: string) =>
        wholeProfile(
          madeMapping(model, chunk, { files: { log, ...(actuals === undefined ? {} : { actuals }) } }),
        );
      const ours = await ofLog(await distribute(model, '127.0.0.1,localhost'));
      expect(profileDifferences(ours, await ofLog(`${model}_twice`))).toEqual([]);
    });
  });
});
