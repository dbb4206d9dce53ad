import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Task } from '#domain/profile/outcome.ts';
import { hostileLog, logMapping, plainLog, type LogTexts } from './hostile-log.ts';
import { filesOf, makeTables, rowsOf } from './hostile-tables.ts';
import { runStatement } from './load-table.ts';
import { profileDifferences } from './profile-differences.ts';
import { queryParts } from './query-text.ts';
import { isOfTables, recordQueries, type SentQuery } from './recorded-queries.ts';
import { readOnly, testServer, wholeProfile } from './test-server.ts';

/** About a second each, three times. */
const numRuns = 12;

const canary = `${testServer.database}.canary`;
beforeAll(async () => {
  await runStatement(
    testServer,
    `CREATE TABLE ${canary} ENGINE = MergeTree ORDER BY tuple() AS SELECT number FROM numbers(7)`,
  );
});

interface Read {
  readonly ours: ModelProfile;
  readonly kernel: ModelProfile;
  readonly sent: readonly SentQuery[];
}

/** Makes the tables, reads their profile over the adapter, and takes them away. */
async function readLog(texts: LogTexts, task: Task, withDatabase: boolean): Promise<Read> {
  const { kernel, log, end } = await makeTables(texts, task);
  try {
    const full = (table: string) => (withDatabase ? `${texts.database}.${table}` : table);
    const mapping = logMapping(texts, task, filesOf(task, full(texts.table), full(texts.labels)));
    const queries = recordQueries();
    const database = withDatabase ? testServer.database : texts.database;
    const ours = await wholeProfile(mapping, { ...readOnly, database, fetch: queries.fetch });
    expect([await rowsOf(log), await rowsOf(canary)]).toEqual([300, 7]);
    return { ours, kernel, sent: queries.take() };
  } finally {
    await end();
  }
}

/** Lists of numbers in one length: a segment called `other` has no number of its own. */
const frames = (sent: readonly SentQuery[]) =>
  sent
    .filter(isOfTables)
    .map(({ text }) => queryParts(text).frame.replaceAll(/\[#(?:, #)*\]/g, '[#]'))
    .toSorted();

/** Values that the server must be given to count them; a segment called `other` counts with the rest. */
function askedValues({ classes, versions, segments, kinds, marks }: LogTexts, task: Task): readonly string[] {
  const own = { binary: classes.slice(0, 2), multiclass: classes, regression: [] }[task];
  const mark = task === 'regression' ? [] : marks.slice(0, 1);
  return [...own, ...mark, ...kinds, ...[...versions, ...segments].filter((value) => value !== 'other')];
}

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };
const unescaped = (text: string) =>
  text.replaceAll(/\\([\s\S])/g, (_, letter: string) => letters[letter] ?? letter);

/** Holds what was sent against the names of the log, and the texts of the program's own. */
function checkSent(sent: readonly SentQuery[], texts: LogTexts, literals: ReadonlySet<string>): void {
  const known = new Set([texts.database, texts.table, texts.labels, ...Object.values(texts.columns)]);
  for (const { text } of sent) {
    expect(text).toMatch(/^(?:WITH|SELECT|KILL)\b/);
    const parts = queryParts(text);
    expect(parts.names.filter((name) => !known.has(name))).toEqual([]);
    expect(parts.literals.filter((literal) => !literals.has(literal))).toEqual([]);
    expect(parts.frame).not.toMatch(/;|--|\/\*/);
  }
}

describe.each(['binary', 'multiclass', 'regression'] as const)('hostile names and values, %s', (task) => {
  let plain: Read;
  beforeAll(async () => {
    plain = await readLog(plainLog, task, false);
  });

  it('count as the kernel counts them, and change nothing in the queries but quoted names and what goes beside', async () => {
    const literals = new Set(plain.sent.flatMap(({ text }) => queryParts(text).literals));
    const check = async (texts: LogTexts, withDatabase: boolean) => {
      const { ours, kernel, sent } = await readLog(texts, task, withDatabase);
      expect(profileDifferences(ours, kernel, ['rows-ranked'])).toEqual([]);
      expect(frames(sent)).toEqual(frames(plain.sent));
      checkSent(sent, texts, literals);
      // Strings go once escaped, and lists of them twice.
      const beside = sent.flatMap(({ params }) =>
        [...params.values()].flatMap((value) => [value, unescaped(value)]),
      );
      const all = beside.join('\n');
      expect(askedValues(texts, task).filter((value) => !all.includes(value))).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(hostileLog, fc.boolean(), check), {
      seed: 7,
      numRuns,
      endOnFailure: true,
    });
  });
});

it.each([
  ['l.column_kind', 'amount'],
  ['joined_actuals.j_was', 'kind'],
  ['t.column_id', 'mark'],
] as const)(
  'the column %j, which a query could not tell from one of its own, is refused',
  async (name, role) => {
    const texts = { ...plainLog, columns: { ...plainLog.columns, [role]: name } };
    const { end } = await makeTables(texts, 'binary');
    try {
      const mapping = logMapping(texts, 'binary', { log: texts.table });
      const { fetch, take } = recordQueries();
      const read = wholeProfile(mapping, { ...readOnly, database: texts.database, fetch });
      await expect(read).rejects.toMatchObject({
        kind: 'malformed',
        message: expect.stringContaining(name) as string,
      });
      expect(take().filter(isOfTables)).toEqual([]);
    } finally {
      await end();
    }
  },
);
