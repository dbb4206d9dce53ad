import { mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Column, LogReader } from '#profiling/column-batch.ts';
import { openLog } from './open-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-parquet-'));
let duck: DuckDBConnection;
beforeAll(async () => {
  duck = await (await DuckDBInstance.create()).connect();
  await duck.run("SET TimeZone = 'UTC'");
});
afterAll(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true });
});

const open = async (file: string | Blob, textColumns: readonly string[] = []) =>
  openLog(typeof file === 'string' ? await openAsBlob(file) : file, 'log.parquet', new Set(textColumns));

async function write(name: string, query: string, options = ''): Promise<string> {
  const path = join(folder, `${name}.parquet`);
  await duck.run(`COPY (${query}) TO '${path}' (FORMAT parquet${options})`);
  return path;
}

const valuesOf = (column: Column): readonly unknown[] =>
  column.kind === 'text'
    ? Array.from(column.codes, (code) => column.dictionary[code] ?? null)
    : Array.from(column.values, (value, row) => (column.valid?.[row] === 0 ? null : value));

async function read(reader: LogReader, columns = reader.columnNames) {
  const all: Record<string, unknown[]> = Object.fromEntries(columns.map((name) => [name, []]));
  let rows = 0;
  for await (const batch of reader.batches(columns)) {
    expect(batch.firstRow).toBe(rows);
    rows += batch.rows;
    for (const [name, column] of Object.entries(batch.columns)) all[name]?.push(...valuesOf(column));
  }
  expect(rows).toBe(reader.rowCount);
  return all;
}

/** The same columns by SQL, numbers as doubles and everything else as text. */
async function bySql(query: string): Promise<Record<string, unknown[]>> {
  const result = await duck.runAndReadAll(query);
  return result.getColumnsObjectJson();
}

const someOfAll = `SELECT range AS i, (range * 3)::INTEGER AS i32, (range % 100)::TINYINT AS i8, range::UBIGINT AS u,
  CASE WHEN range % 7 = 0 THEN NULL ELSE range * 0.1::DOUBLE END AS d, (range * 0.25)::FLOAT AS f,
  'k' || (range % 5) AS s, CASE WHEN range % 3 = 0 THEN NULL ELSE md5(range::VARCHAR) END AS unique_s,
  CASE WHEN range % 11 = 0 THEN NULL ELSE range % 2 = 0 END AS b, (range / 8)::DECIMAL(12, 3) AS dec,
  DATE '1969-12-30' + range::INTEGER AS day, TIMESTAMP '2025-01-01' + to_seconds(range * 31) AS t,
  ((TIMESTAMP '2025-01-01' + to_seconds(range * 31))::TIMESTAMP_NS) AS at_ns,
  ((TIMESTAMP '2025-01-01' + to_seconds(range * 31))::TIMESTAMP_S) AS at_s,
  ((TIMESTAMP '2025-01-01' + to_seconds(range * 31))::TIMESTAMP_MS) AS at_ms,
  ((TIMESTAMP '2025-01-01' + to_seconds(range * 31))::TIMESTAMPTZ) AS at_tz
  FROM range(5000)`;
const sameInSql = (
  path: string,
) => `SELECT i::DOUBLE AS i, i32, i8, u::DOUBLE AS u, d, f::DOUBLE AS f, s, unique_s,
  b::VARCHAR AS b, dec::DOUBLE AS dec, epoch_ms(day::TIMESTAMP)::DOUBLE AS day, epoch_ms(t)::DOUBLE AS t,
  epoch_ms(at_ns::TIMESTAMP)::DOUBLE AS at_ns, epoch_ms(at_s::TIMESTAMP)::DOUBLE AS at_s,
  epoch_ms(at_ms::TIMESTAMP)::DOUBLE AS at_ms, epoch_ms(at_tz)::DOUBLE AS at_tz FROM '${path}'`;

it('reads a column whose name, in letters of several bytes, begins that of another', async () => {
  const path = await write(
    'names',
    `SELECT range AS "größe", range * 2 AS "größe_cm", 'x' AS "é", 1 AS "éa" FROM range(3)`,
  );
  expect(await read(await open(path), ['größe', 'é'])).toEqual({ größe: [0, 1, 2], é: ['x', 'x', 'x'] });
});

describe('a Parquet log against DuckDB', () => {
  it.each([
    ['uncompressed', 'V1'],
    ['snappy', 'V1'],
    ['gzip', 'V2'],
    ['zstd', 'V1'],
    ['zstd', 'V2'],
    ['lz4_raw', 'V1'],
    ['brotli', 'V2'],
  ])('holds the same values written with %s, data pages %s', async (codec, version) => {
    const path = await write(
      `${codec}-${version}`,
      someOfAll,
      `, COMPRESSION ${codec}, PARQUET_VERSION ${version}, ROW_GROUP_SIZE 2048`,
    );
    expect(await read(await open(path))).toEqual(await bySql(sameInSql(path)));
  });

  it('was tested on delta encodings, dictionaries, plain values and two row groups at least', async () => {
    const metadata = await duck.runAndReadAll(
      `SELECT DISTINCT unnest(split(encodings, ', ')) AS encoding, row_group_id FROM parquet_metadata('${folder}/*.parquet')`,
    );
    const { encoding = [], row_group_id: groups = [] } = metadata.getColumnsObjectJson();
    for (const one of ['DELTA_BINARY_PACKED', 'DELTA_LENGTH_BYTE_ARRAY', 'RLE_DICTIONARY', 'PLAIN'])
      expect(encoding).toContain(one);
    expect(new Set(groups).size).toBeGreaterThan(1);
  });

  it('reads decimals as the nearest doubles', async () => {
    const path = await write(
      'decimals',
      'SELECT unnest([2.28, 1.57, -0.07, 1234567.89])::DECIMAL(12, 2) AS d',
      '',
    );
    const { d } = await read(await open(path));
    expect(d).toEqual([2.28, 1.57, -0.07, 1234567.89]);
  });

  it('reads a file of another writer (Polars): counts and sums by airport as in SQL', async () => {
    const path = 'node_modules/vega-datasets/data/flights-3m.parquet';
    const reader = await open(path);
    const found = new Map<string, [number, number]>();
    let newest = 0;
    for await (const { columns, rows } of reader.batches(['date', 'delay', 'origin'])) {
      const { date, delay, origin } = columns;
      if (date?.kind !== 'number' || delay?.kind !== 'number' || origin?.kind !== 'text')
        throw new Error('wrong kinds');
      expect(date.instant).toBe(true);
      for (let row = 0; row < rows; row++) {
        const name = origin.dictionary[origin.codes[row] ?? -1] ?? '';
        const [count, sum] = found.get(name) ?? [0, 0];
        found.set(name, [count + 1, sum + (delay.valid?.[row] === 0 ? 0 : (delay.values[row] ?? 0))]);
        newest = Math.max(newest, date.values[row] ?? 0);
      }
    }
    const sql = await duck.runAndReadAll(
      `SELECT origin, count(*)::INT AS n, sum(coalesce(delay, 0))::DOUBLE AS s FROM '${path}' GROUP BY origin`,
    );
    expect(reader.rowCount).toBe(3_000_000);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(sql.getRowsJson().map(([name, n, s]) => [name, [n, s]])),
    );
    const [[latest] = []] = (
      await duck.runAndReadAll(`SELECT epoch_ms(max(date))::DOUBLE FROM '${path}'`)
    ).getRowsJson();
    expect(newest).toBe(latest);
  });

  it('keeps an instant just before midnight in its day, down to the nanosecond and before 1970', async () => {
    const path = await write(
      'midnight',
      "SELECT unnest([TIMESTAMP_NS '2025-12-31 23:59:59.999999999', TIMESTAMP_NS '1969-12-31 23:59:59.999999']) AS at",
    );
    const { at = [] } = await read(await open(path));
    expect(at.map((ms) => Math.floor(Number(ms)))).toEqual([Date.UTC(2026, 0, 1) - 1, -1]);
  });

  it('gives ids that no double can hold as their digits, when they are asked for as text', async () => {
    const path = await write('large', 'SELECT unnest([9007199254740993, 9007199254740992, NULL]) AS id');
    expect(await read(await open(path, ['id']))).toEqual({
      id: ['9007199254740993', '9007199254740992', null],
    });
    const small = await write('small', 'SELECT range AS id FROM range(2)');
    expect(await read(await open(small, ['id']))).toEqual({ id: [0, 1] });
  });

  it('reads columns by name, also with dots and in another order, and columns without any value', async () => {
    const path = await write('names', `SELECT 1 AS "a.b", 2 AS a, NULL::VARCHAR AS none FROM range(2)`);
    const reader = await open(path);
    expect(reader.columnNames).toEqual(['a.b', 'a', 'none']);
    expect(await read(reader, ['a', 'none'])).toEqual({ a: [2, 2], none: [null, null] });
    expect(await read(reader, ['a.b'])).toEqual({ 'a.b': [1, 1] });
  });

  it('reads a file with columns and no rows', async () => {
    expect(await read(await open(await write('empty', 'SELECT 1 AS a WHERE false')))).toEqual({ a: [] });
  });

  it('can be left half-way and read again', async () => {
    const reader = await open(join(folder, 'zstd-V2.parquet'));
    for await (const batch of reader.batches(['i'])) {
      expect(batch.rows).toBeGreaterThan(0);
      break;
    }
    expect((await read(reader, ['i']))['i']).toHaveLength(5000);
    const stopped = AbortSignal.abort(new Error('stop'));
    await expect(reader.batches(['i'], stopped)[Symbol.asyncIterator]().next()).rejects.toThrow('stop');
  });
});

describe('a Parquet log that cannot be used', () => {
  const bytes = () => readFileSync(join(folder, 'zstd-V1.parquet'));
  const whole = async (content: Uint8Array<ArrayBuffer>) => read(await open(new Blob([content])));

  it.each([
    ['cut off in the middle', 0.5],
    ['cut off near its end', 0.99],
    ['cut off after its first bytes', 0.0002],
  ])('is named when it is %s', async (_, share) => {
    const all = bytes();
    await expect(whole(all.subarray(0, Math.ceil(all.length * share)))).rejects.toThrow(
      /^log\.parquet: is not a readable Parquet file .*Write the file again/,
    );
  });

  it('is named when its data is damaged, and the next file can still be read', async () => {
    const damaged = bytes();
    damaged.fill(0x55, 50, 4000);
    await expect(whole(damaged)).rejects.toThrow(
      'log.parquet: is not a readable Parquet file (damaged data)',
    );
    expect((await whole(bytes()))['i']).toHaveLength(5000);
  });

  it('is named with its column when that holds lists', async () => {
    const path = await write('lists', 'SELECT [1, 2] AS xs, 1 AS y');
    await expect(read(await open(path))).rejects.toThrow('log.parquet, column "xs": holds lists');
    expect(await read(await open(path), ['y'])).toEqual({ y: [1] });
  });

  it('is told from text and from nothing', async () => {
    await expect(open(new Blob([]))).rejects.toThrow('log.parquet: is empty.');
    await expect(open(new Blob(['a,b\n1,2\n']))).rejects.toThrow('log.parquet: is neither CSV nor Parquet.');
  });
});
