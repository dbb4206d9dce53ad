/** Settings of one query, by their names in ClickHouse. */
export type QuerySettings = Readonly<Record<string, string>>;

/** A row of system.settings: what holds now, and whether and how far this user may change it. */
export interface KnownSetting {
  readonly name: string;
  readonly value: string;
  readonly min: string | null;
  readonly max: string | null;
  readonly locked: boolean;
}

/** How much one query may take. */
export interface QueryLimits {
  readonly seconds: number;
  readonly bytes: number;
}

/** Settings for which 0 means no limit and less means stricter. */
const bounds = new Set(['max_execution_time', 'max_memory_usage', 'max_bytes_before_external_group_by']);

const wanted = ({ seconds, bytes }: QueryLimits): QuerySettings => ({
  readonly: '1',
  max_execution_time: String(seconds),
  max_memory_usage: String(bytes),
  // Grouping goes to disk before it meets the limit.
  max_bytes_before_external_group_by: String(Math.floor(bytes / 2)),
  // A page that is left closes its connection; the server then stops what nobody waits for.
  cancel_http_readonly_queries_on_client_close: '1',
});

/** The wanted value, within what the user may set; null where the server's own stays. */
function allowed({ name, value, min, max, locked }: KnownSetting, wish: string): string | null {
  // Who is read-only already cannot change even that, whether or not an older server says so.
  if (locked || (name === 'readonly' && value !== '0')) return null;
  if (!bounds.has(name)) return wish;
  const now = Number(value);
  const within = Math.min(Math.max(Number(wish), Number(min ?? wish)), Number(max ?? wish));
  return now > 0 && now <= within ? null : String(within);
}

/**
 * The settings to send with every query: limits of ours where the server has none or laxer ones and lets this user
 * change them.
 * @param known rows of system.settings; a setting that is not among them is not sent.
 */
export function limitSettings(known: readonly KnownSetting[], limits: QueryLimits): QuerySettings {
  const wishes = wanted(limits);
  const chosen = known.flatMap((setting) => {
    const wish = wishes[setting.name];
    const value = wish === undefined ? null : allowed(setting, wish);
    return value === null ? [] : [[setting.name, value] as const];
  });
  return Object.fromEntries(chosen);
}

/** Names of the settings that are asked about. */
export const limitNames: readonly string[] = Object.keys(wanted({ seconds: 1, bytes: 1 }));
