import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';

export const numericFeatures = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'] as const;
export const categoricalFeatures = ['c1', 'c2'] as const;

/** A number in [0, 1) that depends on row and salt alone: the log is the same on every machine. */
const unit = (salt: number) => `((hash(i * 31 + ${salt}) % 1000003) / 1000003.0)`;

/**
 * Writes a log of so many rows over twelve months: 14 columns, some values missing, two text columns. Kept between
 * runs, because writing it takes longer than profiling it.
 */
export async function writeBenchLog(connection: DuckDBConnection, rows: number): Promise<string> {
  mkdirSync('.bench', { recursive: true });
  const path = join('.bench', `log-${rows}.parquet`);
  if (existsSync(path)) return path;
  const normal = (salt: number) => `(${unit(salt)} + ${unit(salt + 50)} + ${unit(salt + 100)} - 1.5)`;
  const feature = (name: string, k: number) =>
    `CASE WHEN hash(i + ${k}) % 50 = 0 THEN NULL ELSE ${normal(k + 1)} * ${k + 1} END AS ${name}`;
  await connection.run(`
    COPY (
      SELECT
        TIMESTAMP '2025-01-01' + INTERVAL (i * 31536000000 // ${rows}) MILLISECOND AS ts,
        i AS id,
        p AS y_pred_proba,
        CAST(p >= 0.5 AS INTEGER) AS y_pred,
        CAST(${unit(7)} < p AS INTEGER) AS y_true,
        ${numericFeatures.map(feature).join(',\n        ')},
        'group ' || CAST(hash(i + 3) % 12 AS VARCHAR) AS c1,
        CASE WHEN hash(i + 5) % 40 = 0 THEN NULL ELSE 'plan ' || chr(CAST(65 + hash(i + 9) % 4 AS INTEGER)) END AS c2
      FROM (SELECT i, ${unit(1)} * ${unit(2)} AS p FROM range(${rows}) AS t(i))
    ) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  return path;
}

/** What the columns of the log mean; scores are binned at once, as DuckDB is asked to do. */
export const benchMapping = () =>
  parseMapping(
    {
      model: { id: 'bench', name: 'Bench', task: 'binary', positive: 1 },
      files: { log: 'log' },
      columns: {
        predictedAt: 'ts',
        id: 'id',
        prediction: 'y_pred',
        score: 'y_pred_proba',
        actual: 'y_true',
        features: [...numericFeatures, ...categoricalFeatures],
      },
      reference: { to: '2025-03-31' },
      chunk: 'month',
      resolution: { scoreBins: 4096, exactScores: 0 },
    },
    'bench',
  );
