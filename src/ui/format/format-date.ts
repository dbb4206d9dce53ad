import type { Instant, Window } from '#domain/time/instant.ts';
import { isShown, locale, missing } from './format-number.ts';

const dayLength = 86_400_000;
const date = new Intl.DateTimeFormat(locale, {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' });

/** `31 Mar 2026`, the day in UTC. */
export const formatDate = (at: Instant | null | undefined): string =>
  isShown(at) ? date.format(at) : missing;

/** `31 Mar 2026, 14:05 UTC`. */
export const formatInstant = (at: Instant | null | undefined): string =>
  isShown(at) ? `${date.format(at)}, ${time.format(at)} UTC` : missing;

/** First and last day of a window, both included on screen: `1 Jan 2026 – 31 Mar 2026`; null is all there is. */
export function formatWindow(window: Window | null | undefined): string {
  if (!window) return 'All data';
  const last = window.end > window.start ? window.end - 1 : window.end;
  const [from, to] = [formatDate(window.start), formatDate(last)];
  return from === to && last - window.start < dayLength ? from : `${from} – ${to}`;
}

/** `2026-03-31T14:05:00.000Z`, for files that machines read. */
export const toIsoInstant = (at: Instant | null | undefined): string =>
  isShown(at) ? new Date(at).toISOString() : '';
