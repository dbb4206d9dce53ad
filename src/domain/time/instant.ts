/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Always UTC. */
export type Instant = number;

/** A stretch of time, closed at the start and open at the end: start ≤ t < end. */
export interface Window {
  readonly start: Instant;
  readonly end: Instant;
}

/** Milliseconds in a day of UTC, which has no daylight saving. */
export const dayMs = 86_400_000;

/** ISO date (`2026-03-31`) of an instant, in UTC. */
export const isoDate = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/** Farthest instant from 1970 that a date can stand for. */
const farthest = 8.64e15;

/** True for a number that is an instant: text of any other would be no date. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'number' && Math.abs(value) <= farthest;

const iso = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** An ISO 8601 day (its start in UTC), or a time with its zone; null for other text and for days that do not exist. */
export function instantOfIso(text: string): Instant | null {
  const day = iso.exec(text)?.[1];
  if (day === undefined) return null;
  // `Date` takes 30 February for 2 March.
  const start = Date.parse(day);
  if (!Number.isFinite(start) || isoDate(start) !== day) return null;
  const at = Date.parse(text);
  return Number.isFinite(at) ? at : null;
}
