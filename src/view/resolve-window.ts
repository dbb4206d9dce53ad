import { dayMs, type Instant, type Window } from '#domain/time/instant.ts';

const days = /^([1-9]\d{0,3})d$/;
const dates = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

const realDate = (text: string): Instant | null => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : at;
};

/** Start of the first and end of the last day of `from..to`; null unless both are dates that run forward. */
function dateWindow(text: string): Window | null {
  const [, from, to] = dates.exec(text) ?? [];
  const start = from === undefined ? null : realDate(from);
  const last = to === undefined ? null : realDate(to);
  return start === null || last === null || last < start ? null : { start, end: last + dayMs };
}

/** True for `all`, `90d`, and two dates that run forward. */
export const isWindowText = (text: string): boolean =>
  text === 'all' || days.test(text) || dateWindow(text) !== null;

/**
 * The window a text names. Days count back from the newest data, not from the clock of this machine: a log that ended
 * in March still has its last ninety days.
 * @returns null for `all`, and for what names no window.
 */
export function resolveWindow(
  text: string,
  { first, last }: { first: Instant; last: Instant },
): Window | null {
  const match = days.exec(text);
  if (match) return { start: Math.max(first, last - Number(match[1]) * dayMs), end: last };
  return dateWindow(text);
}
