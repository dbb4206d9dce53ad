import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blindness, contrast, leastDistance, type Sight } from './colour-distance.ts';
import { backgrounds, seriesColours, statusColours } from './palette.ts';

const css = ['tokens.css', 'heat.css']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

/** Light and dark value of a custom property that is a `light-dark()`. */
function valuesOf(name: string) {
  const found = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  return { light: found?.[1] ?? '', dark: found?.[2] ?? '' };
}

const themes = ['light', 'dark'] as const;
const sights = Object.keys(blindness) as Sight[];
const statuses = ['ok', 'watch', 'act', 'unknown'] as const;

describe.each(themes)('in the %s theme', (theme) => {
  const ground = backgrounds[theme];

  test('charts stand on the background that was measured', () => {
    expect(valuesOf('surface')[theme]).toBe(ground);
  });

  test('the style sheet and the table hold the same colours', () => {
    expect(seriesColours[theme].map((_, index) => valuesOf(`series-${index + 1}`)[theme])).toEqual(
      seriesColours[theme],
    );
    expect(Object.fromEntries(statuses.map((name) => [name, valuesOf(`status-${name}`)[theme]]))).toEqual(
      statusColours[theme],
    );
  });

  test.each([...seriesColours[theme], ...Object.values(statusColours[theme])])(
    '%s has a contrast of 3 or more',
    (colour) => {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(sights)('series and statuses are 15 or more apart to %s eyes', (sight) => {
    expect(leastDistance(seriesColours[theme], sight)).toBeGreaterThanOrEqual(15);
    expect(leastDistance(Object.values(statusColours[theme]), sight)).toBeGreaterThanOrEqual(15);
  });

  test.each(['ink', 'ink-muted', 'accent'])('--%s reads on every surface', (name) => {
    for (const surface of [
      'surface',
      'surface-sunken',
      'surface-raised',
      'accent-wash',
      'wash-watch',
      'wash-act',
    ])
      expect(contrast(valuesOf(name)[theme], valuesOf(surface)[theme]), surface).toBeGreaterThanOrEqual(4.5);
  });

  test('the edges of controls have a contrast of 3 or more', () => {
    expect(contrast(valuesOf('line-strong')[theme], ground)).toBeGreaterThanOrEqual(3);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('figures read on shade %i', (step) => {
    const ink = valuesOf(step < 5 ? 'heat-low-ink' : 'heat-high-ink')[theme];
    expect(contrast(ink, valuesOf(`heat-${step}`)[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test('shades run one way, each a visible step from the one before', () => {
    const shades = Array.from({ length: 8 }, (_, step) => contrast(valuesOf(`heat-${step}`)[theme], ground));
    for (const [step, shade] of shades.slice(1).entries())
      expect(shade / (shades[step] ?? 0)).toBeGreaterThan(1.08);
  });
});
