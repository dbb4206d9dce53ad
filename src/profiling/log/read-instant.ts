import type { Instant } from '#domain/time/instant.ts';

/** A time as a log writes it. */
export interface ReadInstant {
  readonly at: Instant;
  /** Minutes the text's zone is ahead of UTC; null when it names none. */
  readonly offset: number | null;
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function offsetMinutes(zone: string): number {
  if (/^(?:Z|UTC)$/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0');
  return zone.startsWith('-') ? -minutes : minutes;
}

/**
 * Reads an ISO 8601 date or time, `T` or a space between the two; without a zone it is UTC.
 * @returns null for anything else: day-month orders cannot be told apart, so they are not guessed.
 */
export function readInstant(text: string): ReadInstant | null {
  const match = iso.exec(text.trim());
  if (!match) return null;
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    zone = '',
  ] = match;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    ms,
  );
  const date = new Date(local);
  // Years below 100 would be taken for those of the last century.
  const real =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60;
  if (!real) return null;
  const offset = zone === '' ? null : offsetMinutes(zone);
  return { at: local - (offset ?? 0) * 60_000, offset };
}
