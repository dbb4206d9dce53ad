import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

/** A number in [0, 1) that depends on row and salt alone: the logs are the same on every machine. */
const unit = (salt: number) => `((hash(i * 31 + ${salt}) % 1000003) / 1000003.0)`;
const seldom = (salt: number, oneIn: number) => `hash(i + ${salt} * 7919) % ${oneIn} = 0`;
const normal = (salt: number) => `(${unit(salt)} + ${unit(salt + 50)} + ${unit(salt + 100)} - 1.5)`;

/** Features of every kind, with everything that a column can hold. */
const features = `
  CASE WHEN ${seldom(11, 20)} THEN NULL WHEN ${seldom(12, 90)} THEN 'nan'::DOUBLE WHEN ${seldom(13, 95)} THEN 'inf'::DOUBLE
    WHEN ${seldom(14, 99)} THEN 1e300 ELSE ${normal(15)} * (1 + i / 2000.0) END AS amount,
  CAST(floor(${unit(16)} * 40) AS INTEGER) AS age,
  7.25::DOUBLE AS fixed,
  CAST(1.7e12 + ${normal(17)} * 1e5 AS DOUBLE) AS far_off,
  CAST(CAST(${unit(18)} * 1000 AS DECIMAL(10, 2)) AS DECIMAL(10, 2)) AS price,
  CASE WHEN ${seldom(19, 30)} THEN NULL ELSE 'city ' || CAST(hash(i * 13) % 70 AS VARCHAR) END AS city,
  CASE WHEN ${seldom(20, 30)} THEN NULL ELSE hash(i + 21) % 3 = 0 END AS flag,
  CAST(i + 9007199254740990 AS BIGINT) AS large,
  CASE WHEN ${seldom(22, 15)} THEN NULL ELSE DATE '2020-01-01' + CAST(hash(i + 23) % 900 AS INTEGER) END AS born,
  CASE hash(i + 24) % 7 WHEN 0 THEN NULL WHEN 1 THEN 'other' WHEN 2 THEN 'Ünï ''quoted'' "x"' WHEN 3 THEN '' ELSE 'plan ' || CAST(hash(i + 25) % 16 AS VARCHAR) END AS plan,
  hash(i + 26) % 4 AS region`;

const times = (rows: number) => `
  CASE WHEN ${seldom(1, 200)} THEN NULL
    ELSE TIMESTAMP '2025-12-28 00:00:00' + INTERVAL (CAST(floor(${unit(2)} * 150 * 86400000) AS BIGINT)) MILLISECOND + INTERVAL (hash(i) % 1000) MICROSECOND END AS "at",
  ${rows} + i AS id`;

const queries: Readonly<Record<string, string>> = {
  binary: `SELECT ${times(100)},
      CASE WHEN ${seldom(30, 80)} THEN NULL WHEN p >= 0.5 THEN 'yes' ELSE 'no' END AS said,
      CASE WHEN ${seldom(31, 60)} THEN NULL WHEN ${seldom(32, 70)} THEN 'nan'::DOUBLE WHEN ${seldom(33, 50)} THEN -0.0 WHEN ${seldom(34, 50)} THEN 1.0 ELSE p END AS score,
      CASE WHEN ${seldom(35, 6)} THEN NULL WHEN ${unit(36)} < p THEN ' yes' ELSE 'no' END AS truth,
      "at" + INTERVAL (CAST(floor(${unit(37)} * ${unit(38)} * 100 * 86400) AS BIGINT)) SECOND AS truth_at,
      'v' || CAST(hash(i + 39) % 2 AS VARCHAR) AS version, ${features}
    FROM (SELECT i, round(${unit(3)} * ${unit(4)} * 0.9 + 0.1, 4) AS p FROM range(4000) AS t(i))`,
  multiclass: `SELECT *, CASE WHEN ${seldom(40, 70)} THEN NULL WHEN a >= greatest(b, c) THEN 'alpha' WHEN b >= c THEN 'beta' ELSE 'gamma' END AS said,
      CASE WHEN ${seldom(41, 3)} THEN NULL WHEN ${unit(42)} < a THEN 'alpha' WHEN ${unit(43)} < 0.5 THEN 'beta' ELSE 'gamma' END AS truth
    FROM (SELECT i, ${times(0)},
      CASE WHEN ${seldom(44, 100)} THEN NULL ELSE ${unit(45)} * 0.5 END AS a, CASE WHEN ${seldom(46, 90)} THEN 'nan'::DOUBLE ELSE ${unit(47)} * 0.3 END AS b, ${unit(48)} * 0.2 AS c, ${features}
      FROM range(3000) AS t(i))`,
  labels: `SELECT CAST(i * 2 AS VARCHAR) AS id, CASE hash(i + 60) % 3 WHEN 0 THEN 'alpha' WHEN 1 THEN 'beta' ELSE 'gamma' END AS truth,
      TIMESTAMP '2026-03-01' + INTERVAL (i * 7919 % 5000000) SECOND AS labelled_at FROM range(900) AS t(i)
    UNION ALL SELECT CAST(i * 6 AS VARCHAR), 'beta', TIMESTAMP '2026-06-01' + INTERVAL (i) SECOND FROM range(100) AS t(i)
    UNION ALL SELECT CAST(i + 900000 AS VARCHAR), 'gamma', TIMESTAMP '2026-06-01' FROM range(5) AS t(i)`,
  quantity: `SELECT ${times(0)}, CASE WHEN ${seldom(70, 90)} THEN NULL WHEN ${seldom(71, 95)} THEN 'inf'::DOUBLE ELSE q + ${normal(72)} * 3 END AS said,
      CASE WHEN ${seldom(73, 5)} THEN NULL WHEN ${seldom(74, 60)} THEN 0 WHEN ${seldom(75, 300)} THEN '-inf'::DOUBLE WHEN ${seldom(76, 50)} THEN 1e-310 ELSE q END AS truth, ${features}
    FROM (SELECT i, exp(${normal(77)} * 3) - 1.5 AS q FROM range(3000) AS t(i))`,
  even: `SELECT TIMESTAMP '2026-01-01' + INTERVAL (i * 9) MINUTE AS "at", i AS id, hash(i) % 2 AS said, ${unit(80)} AS score, hash(i + 1) % 2 AS truth, ${normal(81)} AS x FROM range(2000) AS t(i)`,
  crowded: `SELECT TIMESTAMP '2026-01-01' + INTERVAL (i // 450) DAY AS "at", i AS id, hash(i) % 2 AS said, ${unit(80)} AS score, hash(i + 1) % 2 AS truth FROM range(2000) AS t(i)`,
};

export type MadeLog = keyof typeof queries;

/** Writes all logs as Parquet. @returns their paths by name. */
export async function writeMadeLogs(
  connection: DuckDBConnection,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const written: Record<string, string> = {};
  for (const [name, query] of Object.entries(queries)) {
    const path = join(folder, `${name}.parquet`);
    await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
    written[name] = path;
  }
  return written;
}
