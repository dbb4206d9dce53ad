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
