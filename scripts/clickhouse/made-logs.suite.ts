import { expect, it } from 'vitest';
import { madeMapping, type MadeModel } from './made-mappings.ts';
import { madeTables } from './made-tables.ts';
import { profileDifferences } from './profile-differences.ts';
import { wholeProfile } from './test-server.ts';

const kernelProfile = madeTables();

/** What one of the two has no reason to say: files have an order, tables have none. */
const ownNotices = ['rows-ranked', 'rows-by-id'];

const cases: readonly (readonly [MadeModel, string])[] = [
  ['binary', 'day'],
  ['binary', 'month'],
  ['multiclass', 'week'],
  ['multiclass', 'count:7'],
  ['quantity', 'month'],
  ['quantity', 'rows:400'],
  ['even', 'rows:300'],
  ['untimed', 'count:6'],
  ['crowded', 'rows:100'],
];

it.each(cases)(
  'a made-up log, %s by %s, is counted as the kernel counts the same file',
  async (name, chunk) => {
    const mapping = madeMapping(name, chunk);
    const [ours, kernel] = [await wholeProfile(mapping), await kernelProfile(mapping)];
    expect(profileDifferences(ours, kernel, ownNotices)).toEqual([]);
  },
);
