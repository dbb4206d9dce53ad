import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { badLogs } from './bad-logs.test-kit.ts';
import { logFolder } from './log-folder.test-kit.ts';
import { profileMapping } from './profile-mapping.ts';
import { logText, smallMapping } from './small-log.test-kit.ts';

const { columns, files } = smallMapping;
const profileOf = (log: string, mapping: unknown = smallMapping): Promise<ModelProfile> =>
  profileMapping(logFolder({ 'log.csv': log }, mapping));

describe('a log that cannot be used', () => {
  it.each(badLogs)('names file, place and remedy for %s', async (_, log, message) => {
    await expect(profileOf(log)).rejects.toThrow(message);
  });

  it('names row and column of a date written as a number', async () => {
    const log = 'at,p,y\n20260101,1,1\n20260102,2,2\n';
    const mapping = {
      model: { id: 'm', name: 'M', task: 'regression' },
      files,
      columns: { predictedAt: 'at', prediction: 'p', actual: 'y' },
      chunk: 'day',
    };
    await expect(profileOf(log, mapping)).rejects.toThrow(
      'log.csv, row 2, column "at": "20260101" is not a time that can be read.',
    );
  });
});

describe('files and mappings that do not fit', () => {
  it('names the column, the file and the nearest names for a column that is not there', async () => {
    const mapping = { ...smallMapping, columns: { ...columns, score: 'scores' } };
    await expect(profileOf(logText(), mapping)).rejects.toThrow(
      'log.csv, column "scores": the mapping names a column that the file does not have. Nearest names there: score, ',
    );
  });

  it('names the column of features, segments and reference that is not there, too', async () => {
    for (const wrong of [{ features: ['sise'] }, { segments: ['sise'] }])
      await expect(
        profileOf(logText(), { ...smallMapping, columns: { ...columns, ...wrong } }),
      ).rejects.toThrow('log.csv, column "sise"');
    await expect(
      profileOf(logText(), { ...smallMapping, reference: { column: 'sise', value: 1 } }),
    ).rejects.toThrow('log.csv, column "sise"');
  });

  it('names a reference without rows, and where the log runs', async () => {
    await expect(profileOf(logText(), { ...smallMapping, reference: { to: '2025-12-31' } })).rejects.toThrow(
      'log.csv: no row lies in the reference period ..2025-12-31; the log runs from 2026-01-01 to 2026-01-20. Correct reference',
    );
    await expect(
      profileOf(logText(), { ...smallMapping, reference: { column: 'decision', value: 'train' } }),
    ).rejects.toThrow('log.csv, column "decision": no row has the value "train"');
  });

  it('names the row of an actual that is none of the classes, in the file of actuals', async () => {
    const path = logFolder(
      { 'log.csv': logText(), 'labels.csv': 'id,actual\n1,1\n2,0\n3,x\n' },
      { ...smallMapping, files: { log: 'log.csv', actuals: 'labels.csv' } },
    );
    await expect(profileMapping(path)).rejects.toThrow(
      'labels.csv, row 4, column "actual": "x" is not one of',
    );
  });

  it('names a file that is not there, and one that is cut off', async () => {
    await expect(profileMapping(logFolder({}))).rejects.toThrow('log.csv: there is no such file.');
    const path = logFolder({}, { ...smallMapping, files: { log: 'log.parquet' } });
    const whole = join(dirname(path), 'log.parquet');
    const duck = await (await DuckDBInstance.create()).connect();
    await duck.run(
      `COPY (SELECT range AS id, TIMESTAMP '2026-01-01' + to_hours(range) AS at, 0.5 AS score, 1 AS decision,
       range % 2 AS actual FROM range(500)) TO '${whole}' (FORMAT parquet)`,
    );
    expect((await profileMapping(path)).chunks.length).toBeGreaterThan(1);
    const bytes = readFileSync(whole);
    const cut = logFolder(
      { 'log.parquet': bytes.subarray(0, bytes.length - 100) },
      { ...smallMapping, files: { log: 'log.parquet' } },
    );
    await expect(profileMapping(cut)).rejects.toThrow(
      /^log\.parquet: is not a readable Parquet file .* Write the file again/,
    );
    expect(existsSync(whole)).toBe(true);
  });

  it.each([
    ['not JSON', '{', 'mapping.json: is not JSON'],
    [
      'a key that is not known',
      { ...smallMapping, colour: 1 },
      'mapping.json: the mapping: does not know colour.',
    ],
    [
      'a misspelt column role',
      { ...smallMapping, columns: { ...columns, scor: 'score' } },
      'mapping.json: columns: does not know scor.',
    ],
    [
      'no files',
      { ...smallMapping, files: {} },
      'mapping.json: files: name a log, and the file of its reference period if that is another one.',
    ],
    [
      'another chunk rule',
      { ...smallMapping, chunk: 'hour' },
      'mapping.json: chunk: must be day, week, month',
    ],
    [
      'limits of a metric that is not known',
      { ...smallMapping, limits: { auc: { lower: 0.7 } } },
      'mapping.json: limits: a binary model has no metric auc. It has roc_auc, ',
    ],
  ])('refuses a mapping that is or has %s, with the path of the fault', async (_, mapping, message) => {
    const fault = profileOf(logText(), mapping);
    await expect(fault).rejects.toThrow(message);
    await expect(fault).rejects.toThrow(/docs\/mapping\.md|Correct the file|It has/);
  });
});
