/** Upper bounds of the shades of a distance to a limit, 1 being the limit; the last shade has none. */
const bounds = [0.25, 0.5, 0.75, 1, 1.5, 3] as const;

/** Names of the shades, from the nearest to the furthest. */
export const limitStepNames = ['0', '¼', '½', '¾', 'limit', '1.5 ×', '3 ×'] as const;

/** Shade of `theme/heat.css`, 1–7, for a distance to the limit: up to 4 within it, from 5 on beyond it. */
export function limitStep(distance: number): number {
  const at = bounds.findIndex((bound) => distance <= bound);
  return (at < 0 ? bounds.length : at) + 1;
}
