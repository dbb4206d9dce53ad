/**
 * How long a server asks to wait, in milliseconds; null where it does not say, or not in a way that can be read.
 * @param header `Retry-After`: seconds, or an HTTP date (RFC 9110, 10.2.3).
 * @param now present instant, ms since epoch.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
