import { BackendError } from '#backend/errors.ts';
import { boundTexts, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { limitNames, limitSettings, type QueryLimits, type QuerySettings } from './query-limits.ts';
import { nullableText, numberCell, textCell, type ResultRow } from './result-cells.ts';

/** Sends a query with settings. */
export type Send = (part: Sql, settings: QuerySettings) => Promise<readonly ResultRow[]>;

const knownSettings = sql`SELECT name, value, min, max, readonly FROM system.settings WHERE has(${boundTexts(limitNames)}, name)`;

const isRefusal = (error: unknown) => error instanceof BackendError && error.message.includes('(code 164)');

/**
 * Asks the server what it lets this user set, and settles what is sent with every query: our limits as far as they are
 * allowed, and the header that lets pages of other origins read the answers.
 */
export async function askLimits(send: Send, limits: QueryLimits): Promise<QuerySettings> {
  const ask = async (settings: QuerySettings) => {
    const rows = await send(knownSettings, settings);
    const known = rows.map(([name, value, min, max, locked]) => ({
      name: textCell(name),
      value: textCell(value),
      min: nullableText(min),
      max: nullableText(max),
      locked: numberCell(locked) === 1,
    }));
    return { ...settings, ...limitSettings(known, limits) };
  };
  try {
    return await ask({ add_http_cors_header: '1' });
  } catch (error) {
    // Who may change nothing either has that header from the profile, or asks from the server's own origin.
    if (isRefusal(error)) return ask({});
    throw error;
  }
}
