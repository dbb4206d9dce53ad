/** Colours of series in their fixed order: blue, orange, green, violet, yellow, red-brown in both themes. */
export const seriesColours = {
  light: ['#263d6b', '#963b11', '#6d9888', '#9b60cf', '#b78902', '#462326'],
  dark: ['#2265bb', '#dd5e11', '#a3dec5', '#fe94f9', '#f6e648', '#845a61'],
} as const;

/** Colours reserved for a status; never used for series. */
export const statusColours = {
  light: { ok: '#0b62a8', watch: '#a86200', act: '#7a0f1f', unknown: '#80868f' },
  dark: { ok: '#3d8fd6', watch: '#ffc857', act: '#f0566b', unknown: '#b4bbc5' },
} as const;

/** What charts and badges are drawn on. */
export const backgrounds = { light: '#ffffff', dark: '#16181d' } as const;
