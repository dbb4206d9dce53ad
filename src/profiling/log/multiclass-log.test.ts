import { describe, expect, it } from 'vitest';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { profileLog } from './profile-log.ts';

const log = [
  'id,said,p_a,p_b,truth',
  '1,a,0.9,0.1,a',
  '2,b,0.3,0.7,a',
  '3,b,,,b',
  '4,a,0.6,NaN,',
  '5,b,0.2,0.8,',
].join('\n');

const profileOf = (files: Readonly<Record<string, string>>, columns: object) =>
  profileLog({
    mapping: parseMapping(
      {
        model: { id: 'm', name: 'M', task: 'multiclass' },
        files: { log: 'log.csv', ...('labels.csv' in files && { actuals: 'labels.csv' }) },
        columns: { id: 'id', prediction: 'said', actual: 'truth', ...columns },
        chunk: 'rows:10',
      },
      'm.json',
    ),
    open: async (path) => new Blob([files[path] ?? '']),
  });

describe('a log of several classes', () => {
  it('is counted in the order of columns.scores; a row lacks its score once, however many classes there are', async () => {
    const { chunks, spec, notices } = await profileOf({ 'log.csv': log }, { scores: { b: 'p_b', a: 'p_a' } });
    const outcome = chunks[0]?.outcome;
    expect(spec.classes).toEqual(['b', 'a']);
    expect(outcome).toMatchObject({
      classes: ['b', 'a'],
      confusion: [
        [1, 0],
        [1, 1],
      ],
      unlabelled: [1, 1],
    });
    expect(notices).toContainEqual(expect.objectContaining({ code: 'scores-missing', count: 2 }));
  });

  it('knows a class that only a late actual names', async () => {
    const labels = 'id,truth\n4,c\n5,b\n';
    const { chunks, spec } = await profileOf({ 'log.csv': log, 'labels.csv': labels }, {});
    expect(spec.classes).toEqual(['a', 'b', 'c']);
    expect(chunks[0]?.labelled).toBe(5);
    expect(chunks[0]?.outcome).toMatchObject({
      confusion: [
        [1, 1, 0],
        [0, 2, 0],
        [1, 0, 0],
      ],
    });
  });

  it('is refused when a value is none of the classes that have scores', async () => {
    const columns = { scores: { a: 'p_a', x: 'p_b' } };
    await expect(profileOf({ 'log.csv': log }, columns)).rejects.toThrow(
      'log.csv, row 3, column "said": "b" is not one of the classes a, x. Add the class to columns.scores',
    );
  });
});
