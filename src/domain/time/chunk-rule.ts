import { dayMs, type Instant } from './instant.ts';

/** Calendar periods a log can be cut into. Weeks run Monday to Sunday (ISO 8601). */
export type Period = 'day' | 'week' | 'month';

/** How a log is cut into chunks: by calendar period, by rows in time order, or into a number of equal parts. */
export type ChunkRule =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'count'; readonly count: number };

/**
 * Reads `day`, `week`, `month`, `rows:N` or `count:N` (N a whole number ≥ 1).
 * @returns the rule, or null when the text is none of these.
 */
export function parseChunkRule(text: string): ChunkRule | null {
  if (text === 'day' || text === 'week' || text === 'month') return { kind: 'period', period: text };
  const match = /^(rows|count):([1-9]\d{0,11})$/.exec(text);
  if (!match) return null;
  const n = Number(match[2]);
  return match[1] === 'rows' ? { kind: 'rows', rows: n } : { kind: 'count', count: n };
}

/** The inverse of {@link parseChunkRule}. */
export function formatChunkRule(rule: ChunkRule): string {
  if (rule.kind === 'period') return rule.period;
  return rule.kind === 'rows' ? `rows:${rule.rows}` : `count:${rule.count}`;
}

/** Start of the calendar period (UTC) that holds the instant. */
export function periodStart(period: Period, at: Instant): Instant {
  const day = Math.floor(at / dayMs) * dayMs;
  if (period === 'day') return day;
  // 1970-01-01 was a Thursday, three days after a Monday.
  if (period === 'week') return day - ((((day / dayMs + 3) % 7) + 7) % 7) * dayMs;
  const date = new Date(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** Start of the next calendar period: the exclusive end of the one that begins at `start`. */
export function periodEnd(period: Period, start: Instant): Instant {
  if (period === 'day') return start + dayMs;
  if (period === 'week') return start + 7 * dayMs;
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** Name of a period: `2026-03-31` for a day, `2026-W14` for an ISO week, `2026-03` for a month. */
export function periodKey(period: Period, start: Instant): string {
  const date = new Date(start);
  if (period === 'day') return date.toISOString().slice(0, 10);
  if (period === 'month') return date.toISOString().slice(0, 7);
  // ISO 8601: a week belongs to the year that holds its Thursday.
  const thursday = new Date(start + 3 * dayMs);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - firstOfYear) / (7 * dayMs)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
