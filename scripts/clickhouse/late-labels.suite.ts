import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Backend } from '#backend/contract.ts';
import { askedParts, type AskedFor } from './asked-parts.ts';
import { idsIn, LateLabels, type Label } from './late-labels-log.ts';
import { profileDifferences } from './profile-differences.ts';
import { recordQueries } from './recorded-queries.ts';
import { readOnly, sourceOver } from './test-server.ts';

const labelled = (ids: readonly string[], at: string, turn = 0): readonly Label[] =>
  ids.map((id, i) => ({ id, truth: (Number(id.slice(1)) * 13 + i + turn) % 3 === 0 ? 'yes' : 'no', at }));

const turned = (labels: readonly Label[], at: string): readonly Label[] =>
  labels.map(({ id, truth }) => ({ id, truth: truth === 'yes' ? 'no' : 'yes', at }));

/** Texts of files have no time zone; tables that replace rows do not know how many they have replaced. */
const ownNotices = ['times-as-utc', 'actuals-replaced'];

type Asked = Partial<Record<AskedFor, readonly number[]>>;

/** A source that stays open, as a page keeps it. */
class Page {
  readonly #queries = recordQueries();
  readonly #source: Backend;
  readonly #log: LateLabels;

  constructor(log: LateLabels) {
    this.#log = log;
    this.#source = sourceOver([log.mapping], { ...readOnly, fetch: this.#queries.fetch });
  }

  /** Reads the whole profile. @returns what was asked for it, and where it is not the kernel's of the same rows. */
  async read() {
    this.#queries.take();
    const request = { model: 'late', window: null, include: ['features', 'segments'] as const };
    const { value } = await this.#source.readProfile(request, new AbortController().signal);
    const asked = askedParts(this.#queries.take(), ['amount', 'colour']);
    const differences = profileDifferences(value, await this.#log.kernel(), ownNotices);
    return { asked: Object.fromEntries(asked), differences, profile: value };
  }
}

const april = labelled(idsIn(4).slice(0, 60), '2026-05-03T10:00:00');
const [look, all] = [[0], [0]];
const everything: Asked = { look, fit: all, outcome: all, segments: all, features: all };
const onlyLabels = (...months: readonly number[]): Asked => ({ look, outcome: months, segments: months });

/** What happens to a log one after the other, and what a page that is open asks for then. */
const steps: readonly (readonly [string, (log: LateLabels) => Promise<void> | undefined, Asked])[] = [
  ['at first', () => undefined, everything],
  ['where nothing has changed', () => undefined, {}],
  ['after labels of April', (log) => log.insert(april), onlyLabels(4)],
  ['where nothing has changed since', () => undefined, {}],
  [
    'after labels of two months',
    (log) =>
      log.insert(labelled([...idsIn(3).slice(0, 5), ...idsIn(5).slice(0, 20)], '2026-06-01T00:00:00', 1)),
    onlyLabels(3, 5),
  ],
  [
    'after a truth of April was corrected by a later label',
    (log) => log.insert(turned(april.slice(0, 1), '2026-06-02T00:00:00')),
    onlyLabels(4),
  ],
  ['after labels came again', (log) => log.insert(april), { look }],
  [
    'after older labels came behind newer ones',
    (log) => log.insert(turned(april, '2026-04-20T00:00:00')),
    { look },
  ],
  [
    'after labels of ids that the log does not have',
    (log) => log.insert(labelled(['n90000', 'n90001'], '2026-06-03T00:00:00')),
    { look },
  ],
  ['after the server merged what it holds', (log) => log.merge(), { look }],
  ['after a label of March was taken back', (log) => log.remove(idsIn(3)[10] ?? ''), onlyLabels(3)],
  [
    'after labels of the reference',
    (log) => log.insert(labelled(idsIn(1).slice(0, 30), '2026-06-04T00:00:00', 2)),
    onlyLabels(1),
  ],
  ['after predictions of July', (log) => log.goOn(), { ...onlyLabels(7), features: [7] }],
  ['after May was loaded again with other features', (log) => log.reload(5), everything],
  ['where nothing has changed any more', () => undefined, {}],
];

describe.each([
  ['late_plain', 'MergeTree'],
  ['late_replacing', 'ReplacingMergeTree(labelled_at)'],
])('late labels, table %s of the engine %s: only chunks that they touch are asked for', (name, engine) => {
  const log = new LateLabels(name);
  const page = new Page(log);
  let last: ModelProfile;
  beforeAll(async () => {
    await log.make(engine);
    await log.insert(labelled([...idsIn(1), ...idsIn(2), ...idsIn(3)], '2026-04-10T08:00:00'));
  });

  it.each(steps)('%s, and all counts are the kernel’s', async (_, act, asked) => {
    await act(log);
    const read = await page.read();
    expect(read).toMatchObject({ differences: [], asked });
    expect(Object.keys(read.asked)).toHaveLength(Object.keys(asked).length);
    last = read.profile;
  });

  it('as by a page that is opened anew', async () => {
    const { asked, differences, profile } = await new Page(log).read();
    expect({ asked, differences }).toEqual({ asked: everything, differences: [] });
    expect(profileDifferences(profile, last)).toEqual([]);
    expect(profile.notices.find(({ code }) => code === 'actuals-unmatched')?.count).toBe(2);
  });
});

it('of labels without a time those that came last count, where the table replaces rows by id', async () => {
  const log = new LateLabels('late_untimed', false);
  await log.make('ReplacingMergeTree');
  const first = labelled([...idsIn(1), ...idsIn(4)], '');
  await log.insert(first);
  const page = new Page(log);
  expect(await page.read()).toMatchObject({ asked: everything, differences: [] });
  await log.insert(turned(first.slice(-40), ''));
  expect(await page.read()).toMatchObject({ asked: onlyLabels(4), differences: [] });
  await log.merge();
  expect(await page.read()).toMatchObject({ asked: { look }, differences: [] });
});
