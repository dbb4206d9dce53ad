import { expect, test } from 'vitest';
import type { ChartColumn } from './chart-row.ts';
import { toCsv } from './csv.ts';

const plain = (key: string, label: string): ChartColumn => ({ key, label, format: String });

test('numbers are raw, missing ones empty, lines end with CRLF', () => {
  const rows = [
    { at: 'a', value: 0.1 + 0.2 },
    { at: 'b', value: null },
    { at: 'c', value: Number.NaN },
  ];
  expect(toCsv([plain('at', 'Chunk'), plain('value', 'Delay (min)')], rows)).toBe(
    'Chunk,Delay (min)\r\na,0.30000000000000004\r\nb,\r\nc,\r\n',
  );
});

test('commas, quotes and line breaks are quoted as RFC 4180 says', () => {
  expect(toCsv([plain('x', 'A, "B"')], [{ x: 'two\nlines' }])).toBe('"A, ""B"""\r\n"two\nlines"\r\n');
});

test('a column can write another value than it shows', () => {
  const column: ChartColumn = {
    key: 'at',
    label: 'Day',
    format: () => 'shown',
    csv: (value) => `written ${value}`,
  };
  expect(toCsv([column], [{ at: 3 }])).toBe('Day\r\nwritten 3\r\n');
});
