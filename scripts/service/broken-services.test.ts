import { beforeAll, describe, expect, it } from 'vitest';
import { brokenServices } from './broken-services.ts';
import { runSuite, type SuiteItem } from './run-suite.ts';

describe('the items of the suite that ask over HTTP', () => {
  let items: readonly SuiteItem[] = [];
  beforeAll(async () => {
    items = await runSuite('scripts/service/broken-services.suite.ts');
  }, 120_000);
  const of = (name: string) => items.filter(({ groups }) => groups[0]?.startsWith(`https://${name}.`));

  it('have nothing to say against what is sound, and leave nothing out', () => {
    expect(of('sound').filter(({ passed }) => !passed)).toEqual([]);
  });

  it.each(Object.entries(brokenServices))('notice %s', (name, { noticedBy }) => {
    const failed = of(name).filter(({ failure }) => failure !== null);
    expect(failed.map(({ title }) => title)).toContain(noticedBy);
    expect(of(name).some(({ passed }) => passed)).toBe(true);
  });

  it('are each seen to fail', () => {
    const noticing = new Set(Object.values(brokenServices).map(({ noticedBy }) => noticedBy));
    expect(
      of('sound')
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual([...noticing].toSorted());
  });
});
