import type { ChartRow } from '#ui/chart/chart-row.ts';
import { seeded } from './seeded.ts';

const bell = (value: number, middle: number, width: number) =>
  Math.exp(-(((value - middle) / width) ** 2) / 2);

/** Scores of late and punctual flights on bins of 0.04. */
export const scoreBins: readonly ChartRow[] = Array.from({ length: 25 }, (_, index) => {
  const low = index * 0.04;
  return {
    low,
    high: low + 0.04,
    punctual: Math.round(52_000 * bell(low, 0.16, 0.11)),
    late: Math.round(17_000 * bell(low, 0.38, 0.17)),
  };
});

/** Observed rate per bin of the score, with its interval and rows. */
export const calibrationBins: readonly ChartRow[] = Array.from({ length: 10 }, (_, index) => {
  const score = 0.05 + index * 0.1;
  const rows = Math.round(60_000 * bell(score, 0.2, 0.22));
  const rate = score ** 0.86;
  const half = 1.96 * Math.sqrt((rate * (1 - rate)) / Math.max(1, rows / 40));
  return { score, rate, low: Math.max(0, rate - half), high: Math.min(1, rate + half), rows };
});

export const airports: readonly ChartRow[] = [
  { airport: 'Chicago O’Hare', error: 9.4, low: 9.1, high: 9.7, before: 7.9 },
  { airport: 'Atlanta', error: 7.2, low: 7, high: 7.4, before: 7 },
  { airport: 'Dallas/Fort Worth', error: 6.8, low: 6.5, high: 7.1, before: 6.9 },
  { airport: 'Newark', error: 6.1, low: 5.7, high: 6.5, before: 4.2 },
  { airport: 'Seattle–Tacoma', error: 3.9, low: 3.5, high: 4.3, before: 4.1 },
  { airport: 'Other', error: -1.2, low: -1.5, high: -0.9, before: null },
];

export const animals = [
  { key: 'cat', label: 'Cat' },
  { key: 'dog', label: 'Dog' },
  { key: 'horse', label: 'Horse' },
  { key: 'mountain_goat', label: 'Mountain goat' },
] as const;

export const confusion: readonly ChartRow[] = [
  { actual: 'Cat', cat: 8420, dog: 612, horse: 48, mountain_goat: 20 },
  { actual: 'Dog', cat: 540, dog: 7911, horse: 260, mountain_goat: 89 },
  { actual: 'Horse', cat: 31, dog: 244, horse: 3120, mountain_goat: 405 },
  { actual: 'Mountain goat', cat: 12, dog: 101, horse: 377, mountain_goat: 710 },
];

/** Predicted against actual delay on a grid of 40 by 32 cells; empty cells are left out. */
export function delayGrid(): readonly ChartRow[] {
  const random = seeded(11);
  const counts = new Map<string, number>();
  for (let row = 0; row < 60_000; row += 1) {
    const predicted = -10 + 70 * random() ** 2.2;
    const spread = (random() + random() + random() - 1.5) * (14 + predicted / 3);
    const actual = 0.85 * predicted + 3 + spread;
    const cell = [Math.floor((predicted + 10) / 1.75), Math.floor((actual + 20) / 3)] as const;
    if (cell[0] < 0 || cell[0] > 39 || cell[1] < 0 || cell[1] > 31) continue;
    counts.set(cell.join(), (counts.get(cell.join()) ?? 0) + 1);
  }
  return [...counts].map(([cell, count]) => {
    const [column = 0, line = 0] = cell.split(',').map(Number);
    return {
      x_low: -10 + column * 1.75,
      x_high: -10 + (column + 1) * 1.75,
      y_low: -20 + line * 3,
      y_high: -20 + (line + 1) * 3,
      rows: count,
    };
  });
}
