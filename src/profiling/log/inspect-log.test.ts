import { expect, it } from 'vitest';
import { inspectLog } from './inspect-log.ts';

const csv = (text: string) => new Blob([text]);

it('tells time, numbers and text apart, and which columns hold few values', async () => {
  const rows = Array.from(
    { length: 200 },
    (_, i) => `2026-01-01T00:${String(i % 60).padStart(2, '0')}:00Z,${i % 2},${i * 1.5},plan ${i % 3}`,
  );
  const { columns, rowCount } = await inspectLog(csv(['at,flag,amount,plan', ...rows].join('\n')), 'log.csv');
  expect(columns.map(({ name, kind, few }) => [name, kind, few])).toEqual([
    ['at', 'time', false],
    ['flag', 'number', true],
    ['amount', 'number', false],
    ['plan', 'text', true],
  ]);
  expect(columns[1]?.values).toEqual(['0', '1']);
  expect(rowCount).toBeNull();
});

it('shows the first rows as they stand, an empty field as empty', async () => {
  const { rows } = await inspectLog(csv('a,b\n1,x\n,y\n3,\n'), 'log.csv', 2);
  expect(rows).toEqual([
    ['1', 'x'],
    ['', 'y'],
  ]);
});

it('says what a file is when it is no log', async () => {
  await expect(inspectLog(csv(''), 'empty.csv')).rejects.toThrow('empty.csv: is empty.');
});
