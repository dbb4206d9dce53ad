import { describe, expect, it } from 'vitest';
import { analyse } from './analysis.ts';
import { logFolder } from './log-folder.test-kit.ts';
import { profileMapping } from './profile-mapping.ts';

const days = 120;
const perDay = 30;

/** A daily log from January to April 2026; January is the reference. */
function log(feature: (row: number, day: number) => string): string {
  const rows = Array.from({ length: days * perDay }, (_, row) => {
    const day = Math.floor(row / perDay);
    const at = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000 + (row % perDay) * 60_000).toISOString();
    return `${at},${(row % 10) / 10},${Number(row % 10 >= 5)},${Number(row % 3 === 0)},${feature(row, day)}`;
  });
  return ['at,score,decision,actual,x', ...rows, ''].join('\n');
}

const mapping = {
  model: { id: 'odd', name: 'Odd', task: 'binary', positive: 1 },
  files: { log: 'log.csv' },
  columns: { predictedAt: 'at', score: 'score', prediction: 'decision', actual: 'actual', features: 'rest' },
  reference: { to: '2026-01-31' },
  chunk: 'month',
};

async function analysed(files: Readonly<Record<string, string>>, given: unknown = mapping) {
  const profile = await profileMapping(logFolder(files, given));
  return { profile, ...analyse(profile) };
}

const firstOfMarch = 31 + 28;

describe('a feature that is not what it was', () => {
  it('present in some chunks only: absent from the first of them on, and one incident', async () => {
    const { findings, notices } = await analysed({
      'log.csv': log((row, day) => (day < firstOfMarch ? String(row % 97) : '')),
    });
    expect(findings.incidents).toMatchObject([
      {
        kind: 'absent',
        columns: ['x'],
        firstKey: '2026-03',
        lastKey: '2026-04',
        ongoing: true,
        rows: 61 * perDay,
      },
    ]);
    expect(notices).toEqual([]);
  });

  it('absent from one of two files: counted as missing there, said, and the rest is worth no less', async () => {
    const [reference, rest] = [log((row) => String(row % 97)), log(() => '')].map((text, i) =>
      text
        .split('\n')
        .filter((line, at) => at === 0 || line < '2026-02' === (i === 0))
        .map((line) => (i === 0 ? line : line.slice(0, line.lastIndexOf(','))))
        .join('\n'),
    );
    const files = { reference: 'reference.csv', log: 'log.csv' };
    const { reference: _, ...without } = mapping;
    const { findings, notices, chunks } = await analysed(
      { 'reference.csv': reference ?? '', 'log.csv': `${rest ?? ''}\n` },
      { ...without, files },
    );
    expect(notices.map(({ text }) => text)).toEqual([
      `log.csv has no column "x": the feature counts as missing in its ${89 * perDay} rows.`,
    ]);
    expect(findings.incidents).toMatchObject([
      { kind: 'absent', columns: ['x'], firstKey: '2026-02', chunks: 3 },
    ]);
    expect(chunks.every(({ metrics }) => metrics['accuracy']?.value !== null)).toBe(true);
  });

  it('named by the mapping and in no file: refused, with the nearest names', async () => {
    const misspelt = { ...mapping, columns: { ...mapping.columns, features: ['xs'] } };
    await expect(analysed({ 'log.csv': log(() => '1') }, misspelt)).rejects.toThrow(
      'log.csv, column "xs": the mapping names a column that the file does not have. Nearest names there: x,',
    );
  });

  it('numeric until it turned to text in the third month: a change of type, counted and said', async () => {
    const text = log((row, day) => (day < firstOfMarch ? String(row % 97) : `level ${row % 97}`));
    const { findings, notices, profile } = await analysed({ 'log.csv': text });
    expect(profile.spec.features['x']?.kind).toBe('numeric');
    expect(findings.incidents).toMatchObject([
      { kind: 'type', columns: ['x'], firstKey: '2026-03', lastKey: '2026-04', ongoing: true },
    ]);
    expect(notices.map(({ text: said }) => said)).toEqual([
      `${61 * perDay} rows hold text in the numeric feature "x" and count there as no number. Did its type change upstream? If it is a category, map it with kind "categorical".`,
    ]);
  });

  it('still stops the import where text stands among scores', async () => {
    const broken = log((row) => String(row)).replace(/(2026-04-20T00:00:00.000Z),0/, '$1,high');
    await expect(analysed({ 'log.csv': broken })).rejects.toThrow(
      /log\.csv, row \d+, column "score": "high.*" is not a number, but the column held numbers so far\./,
    );
  });

  it('all missing in the reference: said, and its first values are an incident', async () => {
    const { findings } = await analysed({
      'log.csv': log((row, day) => (day < firstOfMarch ? '' : String(row % 7))),
    });
    expect(findings.columns).toEqual([
      { column: 'x', text: 'Has no value in the reference: there is nothing to compare with.' },
    ]);
    expect(findings.incidents).toMatchObject([{ kind: 'appeared', columns: ['x'], firstKey: '2026-03' }]);
  });

  it('constant throughout: said, and no incident', async () => {
    const { findings } = await analysed({ 'log.csv': log(() => '5') });
    expect(findings.columns).toEqual([
      { column: 'x', text: 'Has one value only in the reference: any other value is new.' },
    ]);
    expect(findings.incidents).toEqual([]);
  });

  it('stuck at one value from the third month on: an incident', async () => {
    const { findings } = await analysed({
      'log.csv': log((row, day) => (day < firstOfMarch ? String(row % 97) : '13')),
    });
    expect(findings.incidents).toMatchObject([
      { kind: 'constant', columns: ['x'], firstKey: '2026-03', ongoing: true },
    ]);
  });
});

describe('a categorical feature of a hundred thousand values', () => {
  it('is kept within bounds, said, and claims nothing unseen', async () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => {
      const at = new Date(Date.UTC(2026, 0, 1) + row * 60_000).toISOString();
      return `${at},${(row % 10) / 10},${Number(row % 10 >= 5)},${Number(row % 3 === 0)},user-${row}`;
    });
    const { findings, profile, chunks } = await analysed({
      'log.csv': ['at,score,decision,actual,x', ...rows, ''].join('\n'),
    });
    const spec = profile.spec.features['x'];
    expect(spec?.kind === 'categorical' && spec.categories.length).toBe(50);
    expect(findings.columns).toEqual([
      {
        column: 'x',
        text: 'Most of its values lie outside the 50 commonest categories: an identifier or free text cannot be watched this way.',
      },
    ]);
    expect(chunks.every(({ quality }) => quality.columns['x']?.shares.unseen === undefined)).toBe(true);
    expect(findings.incidents.filter(({ columns }) => columns.includes('x'))).toEqual([]);
  });
});
