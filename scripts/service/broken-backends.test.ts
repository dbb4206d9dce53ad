import { beforeAll, describe, expect, it } from 'vitest';
import { brokenBackends } from './broken-backends.ts';
import { runSuite, type SuiteItem } from './run-suite.ts';

describe('the conformance suite', () => {
  let items: readonly SuiteItem[] = [];
  beforeAll(async () => {
    items = await runSuite('scripts/service/broken-backends.suite.ts');
  }, 120_000);
  const of = (name: string) => items.filter(({ groups }) => groups[0]?.startsWith(`${name} `));
  const failed = (name: string) => of(name).filter(({ failure }) => failure !== null);

  it('has nothing to say against what is sound, and leaves no item out', () => {
    expect(of('sound').filter(({ passed }) => !passed)).toEqual([]);
  });

  it.each(Object.entries(brokenBackends))('notices %s, at the right item', (name, { noticedBy }) => {
    expect(failed(name).map(({ title }) => title)).toContain(noticedBy);
    expect(
      of(name).some(({ passed }) => passed),
      'what is sound still passes',
    ).toBe(true);
  });

  it('has no item that nothing was ever seen to fail', () => {
    const noticing = new Set(Object.values(brokenBackends).map(({ noticedBy }) => noticedBy));
    expect(
      of('sound')
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual([...noticing].toSorted());
  });
});
