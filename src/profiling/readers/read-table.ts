import { csvRecords } from './csv-records.ts';

/**
 * A small CSV as its records, header first: comma or semicolon, by what the header has more of.
 * @throws InputError for broken quotes and text that is not UTF-8.
 */
export async function readTable(file: File): Promise<readonly (readonly string[])[]> {
  const [head = ''] = (await file.slice(0, 4096).text()).split(/[\r\n]/, 1);
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  const records: (readonly string[])[] = [];
  for await (const piece of csvRecords({ blob: file, fileName: file.name, delimiter }))
    // One by one: a call takes fewer arguments than a piece may have records.
    for (const record of piece.records) records.push(record);
  return records;
}
