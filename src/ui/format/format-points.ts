import { type Figure, formatSigned, isShown, missing } from './format-number.ts';

/** The difference of two shares in percentage points: `0.0123` → `+1.23 points`. */
export function formatPoints(difference: Figure): string {
  return isShown(difference) ? `${formatSigned(difference * 100)} points` : missing;
}
