import { beforeAll, describe, expect, it } from 'vitest';
import { brokenBackends } from './broken-backends.ts';
import { runSuite, type SuiteItem } from './run-suite.ts';

describe('the conformance suite', () => {
  let items: readonly SuiteItem[] = [];
  beforeAll(async () => {
    items = await runSuite('scripts/service/broken-backends.suite.ts');
  }, 120_000);

  it.each(Object.entries(brokenBackends))('notices %s, at the right item', (name, { noticedBy }) => {
    const own = items.filter(({ groups }) => groups[0]?.startsWith(`${name} `));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ failure }) => failure !== null).map(({ title }) => title)).toContain(noticedBy);
    expect(
      own.some(({ passed }) => passed),
      'what is sound still passes',
    ).toBe(true);
  });
});
