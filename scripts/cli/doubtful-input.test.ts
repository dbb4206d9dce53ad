import { describe, expect, it } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { logFolder } from './log-folder.test-kit.ts';
import { logText, smallLog, smallMapping } from './small-log.test-kit.ts';
import { profileMapping } from './profile-mapping.ts';

const { columns, files } = smallMapping;
const profileOf = (log: string, mapping: unknown = smallMapping): Promise<ModelProfile> =>
  profileMapping(logFolder({ 'log.csv': log }, mapping));
const noticesOf = async (log: string, mapping: unknown = smallMapping) =>
  Object.fromEntries(
    (await profileOf(log, mapping)).notices.map(({ code, text, count }) => [code, { text, count }]),
  );
const rowsOf = ({ chunks }: ModelProfile) => chunks.map(({ rows }) => rows);

const regression = {
  model: { id: 'm', name: 'M', task: 'regression' },
  files,
  columns: { predictedAt: 'at', prediction: 'p', actual: 'y' },
  chunk: 'day',
};

/** The small log with one column replaced in every row, or in some. */
const without = (at: number, value = '') =>
  [smallLog.header, ...smallLog.rows.map((row) => row.split(',').with(at, value).join(','))].join('\n');
const some = (at: number, values: Readonly<Record<number, string>>) =>
  logText(
    Object.fromEntries(
      Object.entries(values).map(([row, value]) => [
        row,
        smallLog.rows[Number(row) - 2]?.split(',').with(at, value).join(',') ?? '',
      ]),
    ),
  );

describe('labels and numbers that are doubtful are used and said', () => {
  it('when all labels are missing', async () => {
    const profile = await profileOf(without(4));
    expect(profile.chunks.map(({ labelled }) => labelled)).toEqual([0, 0, 0, 0]);
    expect(profile.notices).toContainEqual({
      code: 'no-labels',
      severity: 'warning',
      count: 40,
      text: 'None of the 40 rows has an actual: no metric can be computed yet. Give files.actuals once labels come.',
    });
  });

  it('when the labels of what came after the reference are still to come', async () => {
    const [reference, rest] = [smallLog.rows.slice(0, 20), smallLog.rows.slice(20)];
    const text = (header: string, rows: readonly string[]) => [header, ...rows].join('\n');
    const bare = rest.map((row) => row.slice(0, row.lastIndexOf(',')));
    const { reference: _, ...mapping } = smallMapping;
    const folder = logFolder(
      { 'reference.csv': text(smallLog.header, reference), 'log.csv': text('id,at,score,decision', bare) },
      { ...mapping, files: { reference: 'reference.csv', log: 'log.csv' } },
    );
    const { chunks } = await profileMapping(folder);
    expect(chunks.map(({ period, labelled }) => [period, labelled])).toEqual([
      ['reference', 10],
      ['reference', 10],
      ['analysis', 0],
      ['analysis', 0],
    ]);
  });

  it('when there is one class only', async () => {
    const { 'one-class': oneClass, 'no-positive': noPositive } = await noticesOf(without(4, '0'));
    expect(oneClass?.count).toBe(40);
    expect(oneClass?.text).toContain('4 of 4 chunks hold actuals of one class only (40 rows)');
    expect(noPositive).toBeUndefined();
    expect(
      (await noticesOf(without(4, '0'), { ...smallMapping, columns: { ...columns, prediction: undefined } }))[
        'no-positive'
      ]?.text,
    ).toContain('is "1", the positive class; check model.positive');
  });

  it('when scores are empty or NaN: the rows count, but not for what needs scores', async () => {
    const log = some(2, { 3: '', 4: 'NaN', 30: 'NULL' });
    const profile = await profileOf(log);
    expect(profile.notices).toContainEqual(expect.objectContaining({ code: 'scores-missing', count: 3 }));
    expect(rowsOf(profile)).toEqual([10, 10, 10, 10]);
    const [first] = profile.chunks;
    expect(first?.outcome.task === 'binary' && first.outcome.scores?.labelled.n).toBe(8);
  });

  it('when predictions are empty: their rows are left out', async () => {
    const profile = await profileOf(some(3, { 3: '', 4: 'NaN' }));
    expect(profile.notices).toContainEqual(
      expect.objectContaining({ code: 'predictions-missing', count: 2 }),
    );
    expect(rowsOf(profile)).toEqual([8, 10, 10, 10]);
  });

  it('when predicted and actual quantities are NaN or infinite', async () => {
    const mapping = {
      model: { id: 'm', name: 'M', task: 'regression' },
      files,
      columns: { prediction: 'p', actual: 'y' },
      chunk: 'rows:6',
    };
    const { chunks, notices } = await profileOf('p,y\n1,1\nNaN,1\ninf,1\n2,inf\n3,nan\n4,5\n', mapping);
    expect(chunks.map(({ rows, labelled }) => [rows, labelled])).toEqual([[4, 2]]);
    expect(notices).toContainEqual(expect.objectContaining({ code: 'predictions-missing', count: 2 }));
    expect(notices).toContainEqual(expect.objectContaining({ code: 'actuals-infinite', count: 1 }));
  });
});

describe('ids, actuals and times that are doubtful are used and said', () => {
  it('when ids repeat in the log: all rows are kept', async () => {
    const profile = await profileOf(some(0, { 3: '0', 4: '0' }));
    expect(profile.notices).toContainEqual(
      expect.objectContaining({ code: 'duplicate-ids', count: 2, severity: 'warning' }),
    );
    expect(rowsOf(profile)).toEqual([10, 10, 10, 10]);
  });

  it('when actuals come again: the later one counts, by time where the file says it, else by row', async () => {
    const log = without(4);
    const truth = async (labels: string, timed: boolean) => {
      const mapping = {
        ...smallMapping,
        files: { log: 'log.csv', actuals: 'labels.csv' },
        columns: { ...columns, ...(timed && { labelledAt: 'known' }) },
      };
      const { chunks, notices } = await profileMapping(
        logFolder({ 'log.csv': log, 'labels.csv': labels }, mapping),
      );
      const [first] = chunks;
      const decisions = first?.outcome.task === 'binary' ? first.outcome.decisions : null;
      return { decisions, labelled: first?.labelled, notices };
    };
    const byRow = await truth('id,actual\n0,1\n0,0\n999,1\n', false);
    expect(byRow.decisions).toMatchObject({ trueNegative: 1, falseNegative: 0 });
    expect(byRow.labelled).toBe(1);
    expect(byRow.notices).toContainEqual(expect.objectContaining({ code: 'actuals-replaced', count: 1 }));
    expect(byRow.notices).toContainEqual(expect.objectContaining({ code: 'actuals-unmatched', count: 1 }));
    const byTime = await truth('id,known,actual\n0,2026-03-01T00:00Z,1\n0,2026-02-01T00:00Z,0\n', true);
    expect(byTime.decisions).toMatchObject({ trueNegative: 0, falseNegative: 1 });
  });

  it('when no actual of a file has an id of the log', async () => {
    const path = logFolder(
      { 'log.csv': without(4), 'labels.csv': 'id,actual\na,1\nb,0\n' },
      { ...smallMapping, files: { log: 'log.csv', actuals: 'labels.csv' } },
    );
    const { notices } = await profileMapping(path);
    expect(notices.find(({ code }) => code === 'no-labels')?.text).toContain(
      'Check that id holds the same ids in labels.csv and in the log.',
    );
  });

  it('when times name zones, or none', async () => {
    const zoned = await profileOf(
      'at,p,y\n2026-01-01T01:00:00+02:00,1,1\n2026-01-01T00:00:00-01:00,1,1\n',
      regression,
    );
    expect(zoned.chunks.map(({ key, rows }) => [key, rows])).toEqual([
      ['2025-12-31', 1],
      ['2026-01-01', 1],
    ]);
    expect(zoned.notices).toContainEqual(expect.objectContaining({ code: 'zones-converted' }));
    const plain = await profileOf('at,p,y\n2026-01-01 23:59:59.999,1,1\n', regression);
    expect(plain.chunks.map(({ key }) => key)).toEqual(['2026-01-01']);
    expect(plain.notices).toContainEqual(expect.objectContaining({ code: 'times-as-utc' }));
  });

  it('when rows have no time', async () => {
    const { chunks, notices } = await profileOf('at,p,y\n2026-01-01,1,1\n,1,1\n', regression);
    expect(chunks.map(({ rows }) => rows)).toEqual([1]);
    expect(notices).toContainEqual(expect.objectContaining({ code: 'times-missing', count: 1 }));
    await expect(profileOf('at,p,y\n,1,1\n,1,1\n', regression)).rejects.toThrow(
      'log.csv, column "at": no row has a time. Check columns.predictedAt',
    );
  });
});
