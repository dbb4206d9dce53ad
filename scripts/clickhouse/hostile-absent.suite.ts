import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { logMapping, plainLog } from './hostile-log.ts';
import { makeTables } from './hostile-tables.ts';
import { hostileNames } from './hostile-texts.ts';
import { queryParts } from './query-text.ts';
import { isOfTables, recordQueries } from './recorded-queries.ts';
import { readOnly, sourceOver, wholeProfile } from './test-server.ts';

beforeAll(async () => (await makeTables(plainLog, 'binary')).end);

const { database } = plainLog;

/** Reads a profile that names what is not there, and holds what was sent before the refusal against that. */
async function expectRefusal(mapping: Mapping, name: string): Promise<void> {
  const { fetch, take } = recordQueries();
  await expect(wholeProfile(mapping, { ...readOnly, database, fetch })).rejects.toMatchObject({
    kind: 'not-found',
    message: expect.stringContaining(name) as string,
  });
  const sent = take();
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter(isOfTables)).toEqual([]);
  expect(sent.flatMap(({ text }) => queryParts(text).names)).toEqual([]);
}

const absentNames = hostileNames(1).map(([name = '']) => name);
const roles = ['at', 'said', 'score', 'truth', 'segment', 'kind', 'mark'] as const;

it('columns that a table does not have are refused before any query names them, whatever their role', async () => {
  const check = (name: string, role: (typeof roles)[number]) => {
    const texts = { ...plainLog, columns: { ...plainLog.columns, [role]: name } };
    return expectRefusal(logMapping(texts, 'binary', { log: plainLog.table }), name);
  };
  const property = fc.asyncProperty(absentNames, fc.constantFrom(...roles), check);
  await fc.assert(property, { seed: 8, numRuns: 60, endOnFailure: true });
});

it('tables that the server does not have are refused before any query names them', async () => {
  const check = (name: string) => expectRefusal(logMapping(plainLog, 'binary', { log: name }), name);
  await fc.assert(fc.asyncProperty(absentNames, check), { seed: 9, numRuns: 40, endOnFailure: true });
});

it('models that are not there are refused before anything is asked, and a mapping cannot name one strangely', async () => {
  const mapping = logMapping(plainLog, 'binary', { log: plainLog.table });
  const { fetch, take } = recordQueries();
  const source = sourceOver([mapping], { ...readOnly, database, fetch });
  const check = async (model: string) => {
    const read = source.readProfile({ model, window: null, include: [] }, new AbortController().signal);
    await expect(read).rejects.toMatchObject({ kind: 'not-found' });
    const strange = { ...mapping, model: { ...mapping.model, id: `${model}'` } };
    expect(() => parseMapping(strange, 'mapping')).toThrow('model.id');
  };
  await fc.assert(fc.asyncProperty(absentNames, check), { seed: 10, numRuns: 100, endOnFailure: true });
  expect(take()).toEqual([]);
});
