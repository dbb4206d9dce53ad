import { describe, expect, it } from 'vitest';
import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { openCsv } from './csv-reader.ts';

const open = (text: string | Uint8Array<ArrayBuffer>, textColumns: readonly string[] = []) =>
  openCsv(new Blob([text]), 'log.csv', new Set(textColumns));

const valuesOf = (column: Column | undefined): readonly unknown[] => {
  if (!column) return [];
  return column.kind === 'text'
    ? Array.from(column.codes, (code) => column.dictionary[code] ?? null)
    : Array.from(column.values, (value, row) => (column.valid?.[row] === 0 ? null : value));
};

async function read(reader: LogReader) {
  const rows: Record<string, unknown[]> = {};
  const firstRows: number[] = [];
  for await (const batch of reader.batches(reader.columnNames)) {
    firstRows.push(batch.firstRow);
    for (const name of reader.columnNames) (rows[name] ??= []).push(...valuesOf(batch.columns[name]));
  }
  return { rows, firstRows };
}

describe('a CSV log', () => {
  it.each([
    ['commas', 'id,note\n1,a\n2,b\n'],
    ['semicolons', 'id;note\n1;a\n2;b\n'],
    ['tabs', 'id\tnote\n1\ta\n2\tb\n'],
    ['bars', 'id|note\n1|a\n2|b\n'],
    ['line ends of Windows', 'id,note\r\n1,a\r\n2,b\r\n'],
    ['line ends of old Macs', 'id,note\r1,a\r2,b\r'],
    ['no line end after the last row', 'id,note\n1,a\n2,b'],
    ['a byte order mark', '\ufeffid,note\n1,a\n2,b\n'],
    ['every field quoted and line ends of Windows', '"id","note"\r\n"1","a"\r\n"2","b"\r\n'],
  ])('is read with %s', async (_, text) => {
    expect((await read(await open(text))).rows).toEqual({ id: [1, 2], note: ['a', 'b'] });
  });

  it('keeps delimiters, quotes and line ends inside quotes', async () => {
    const { rows } = await read(await open('id,note\n1,"a, ""b""\nc"\n2,d\n'));
    expect(rows['note']).toEqual(['a, "b"\nc', 'd']);
  });

  it('tells empty fields from numbers that are no number', async () => {
    const { rows } = await read(await open('x,t\n1,a\n,\nNA,NULL\nNaN,NaN\n-inf,b\n.5,c\n1e-3,d\n'));
    expect(rows['x']).toEqual([1, null, null, NaN, -Infinity, 0.5, 0.001]);
    expect(rows['t']).toEqual(['a', null, null, null, 'b', 'c', 'd']);
  });

  it('leaves codes with leading zeros and columns that are asked for as text alone', async () => {
    const { rows } = await read(await open('zip,class\n007,1\n123,0\n', ['class']));
    expect(rows).toEqual({ zip: ['007', '123'], class: ['1', '0'] });
  });

  it('counts blank lines as rows, so that messages name the row an editor shows', async () => {
    const { rows, firstRows } = await read(await open('id\n1\n\n2\n3\n'));
    expect(rows['id']).toEqual([1, 2, 3]);
    expect(firstRows).toEqual([0, 2]);
  });

  it('reads a file of many pieces as if it were one', async () => {
    const line = (i: number) => `${i},"row ""${i}"", ${'x'.repeat(i % 50)}"\r\n`;
    const count = 120_000;
    const text = `id,note\r\n${Array.from({ length: count }, (_, i) => line(i)).join('')}`;
    const { rows, firstRows } = await read(await open(text));
    expect(firstRows.length).toBeGreaterThan(2);
    expect(rows['id']).toHaveLength(count);
    expect(rows['id']?.every((id, i) => id === i)).toBe(true);
    expect(rows['note']?.at(77_777)).toBe(`row "77777", ${'x'.repeat(77_777 % 50)}`);
  });

  it('reads only the columns asked for', async () => {
    const reader = await open('a,b,c\n1,2,3\n');
    for await (const batch of reader.batches(['c'])) expect(Object.keys(batch.columns)).toEqual(['c']);
    expect(reader.columnNames).toEqual(['a', 'b', 'c']);
  });

  it('stops when it is aborted', async () => {
    const reader = await open('a\n1\n');
    const stopped = AbortSignal.abort(new Error('stop'));
    await expect(reader.batches(['a'], stopped)[Symbol.asyncIterator]().next()).rejects.toThrow('stop');
  });
});

describe('a CSV log that cannot be used', () => {
  const fault = async (text: string | Uint8Array<ArrayBuffer>) => read(await open(text));
  const sixteen = Array.from({ length: 15 }, (_, i) => `${i},${i}\n`).join('');

  it.each([
    ['a field too many', `a,b\n${sixteen}1,2,3\n`, 'log.csv, row 17: has 3 fields where the header has 2.'],
    ['a field too few', `a,b\n${sixteen}1\n`, 'log.csv, row 17: has 1 fields where the header has 2.'],
    ['a field too many after a blank line', 'a,b\n1,2\n\n1,2,3\n', 'log.csv, row 4: has 3 fields'],
    ['a quote that is not closed', 'a,b\n1,2\n3,"4\n5,6\n', 'log.csv, row 3: a quoted field is not closed'],
    ['text after a quote', 'a,b\n1,"2"x\n3,4\n', 'log.csv, row 2: a quoted field is not closed'],
    ['a header that repeats a name', 'a,a\n1,2\n', 'log.csv, row 1, column "a": stands twice'],
    ['nothing but blank lines', '\n\n', 'log.csv: is empty.'],
  ])('names the row of %s', async (_, text, message) => {
    await expect(fault(text)).rejects.toThrow(message);
  });

  it('tells the first value that is no number in a column of numbers, and how many there are', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `${i}\n`).join('');
    const reader = await open(`x\n${rows}n/k\n7\nhigh\n`);
    const batches = reader.batches(['x'])[Symbol.asyncIterator]();
    const { value } = (await batches.next()) as IteratorYieldResult<ColumnBatch>;
    expect(value.columns['x']).toMatchObject({ kind: 'number', odd: { count: 2, row: 1500, text: 'n/k' } });
  });

  it('says when it is not UTF-8', async () => {
    await expect(fault(new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]))).rejects.toThrow(
      'log.csv: is not UTF-8 text. Save the file as UTF-8.',
    );
  });
});
