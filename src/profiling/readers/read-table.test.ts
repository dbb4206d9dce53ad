import { expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const file = (text: string) => new File([text], 'table.csv');

it('reads records, header first, by comma or semicolon', async () => {
  expect(await readTable(file('a,b\n1,"x,y"\n'))).toEqual([
    ['a', 'b'],
    ['1', 'x,y'],
  ]);
  expect(await readTable(file('a;b\r\n1,5;2\r\n'))).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
});

it('reads more records than a call has room for arguments', async () => {
  const rows = 300_000;
  const records = await readTable(file(`n\n${Array.from({ length: rows }, (_, i) => i).join('\n')}\n`));
  expect(records).toHaveLength(rows + 1);
  expect(records.at(-1)).toEqual([String(rows - 1)]);
});

it('says what is wrong with quotes', async () => {
  await expect(readTable(file('a,b\n1,"x\n'))).rejects.toThrow('a quoted field is not closed');
});
