/** Number of shades in `theme/heat.css`. */
export const heatSteps = 8;

/** First shade on which the text turns. */
export const firstDarkStep = 5;

/** Shade of a share of the largest value, 0–1: 0 only for nothing at all. */
export const heatStep = (share: number): number =>
  share <= 0 ? 0 : Math.min(heatSteps - 1, 1 + Math.floor(share * (heatSteps - 1)));

export const heatColour = (step: number): string => `var(--heat-${step})`;

/** Ink that reads on a shade. */
export const heatInk = (step: number): string =>
  step < firstDarkStep ? 'var(--heat-low-ink)' : 'var(--heat-high-ink)';
