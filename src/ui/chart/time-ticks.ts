import type { Span } from './scale.ts';

/** A mark on the time axis: its label and, where the year is new, the year below it. */
export interface TimeTick {
  readonly at: number;
  readonly label: string;
  readonly year: string | null;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Grain = readonly [unit: 'hour' | 'day' | 'month' | 'year', every: number, about: number];

/** From fine to coarse; the first that leaves few enough marks is taken. */
const grains: readonly Grain[] = [
  ['hour', 1, hourMs],
  ['hour', 3, 3 * hourMs],
  ['hour', 6, 6 * hourMs],
  ['hour', 12, 12 * hourMs],
  ['day', 1, dayMs],
  ['day', 2, 2 * dayMs],
  ['day', 7, 7 * dayMs],
  ['day', 14, 14 * dayMs],
  ['month', 1, 30.4 * dayMs],
  ['month', 2, 60.9 * dayMs],
  ['month', 3, 91.3 * dayMs],
  ['month', 6, 182.6 * dayMs],
  ['year', 1, 365.25 * dayMs],
  ['year', 2, 2 * 365.25 * dayMs],
  ['year', 5, 5 * 365.25 * dayMs],
  ['year', 10, 10 * 365.25 * dayMs],
];

const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const labels = {
  hour: formatter({ hour: '2-digit', minute: '2-digit' }),
  day: formatter({ day: 'numeric', month: 'short' }),
  month: formatter({ month: 'short' }),
  year: formatter({ year: 'numeric' }),
};

// 1970-01-05 was a Monday: weeks are marked where ISO weeks begin.
const firstMonday = 4 * dayMs;

function marksOf([unit, every]: Grain, [low, high]: Span): number[] {
  const marks: number[] = [];
  if (unit === 'hour' || unit === 'day') {
    const step = every * (unit === 'hour' ? hourMs : dayMs);
    const origin = unit === 'day' && every >= 7 ? firstMonday : 0;
    for (let at = origin + Math.ceil((low - origin) / step) * step; at <= high; at += step) marks.push(at);
    return marks;
  }
  const months = unit === 'year' ? 12 * every : every;
  const first = new Date(low).getUTCFullYear() * 12 + new Date(low).getUTCMonth();
  for (let month = Math.floor(first / months) * months; ; month += months) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > high) return marks;
    if (at >= low) marks.push(at);
  }
}

/** Marks on calendar boundaries in UTC, at most `most` of them; the year stands below the first and each new one. */
export function timeTicks(span: Span, most: number): TimeTick[] {
  const length = Math.max(span[1] - span[0], hourMs);
  const room = Math.max(1, most);
  const fits = (grain: Grain) => length / grain[2] <= room + 1 && marksOf(grain, span).length <= room;
  const grain = grains.find(fits) ?? grains.at(-1);
  if (!grain) return [];
  let year = '';
  return marksOf(grain, span).map((at) => {
    const ofMark = labels.year.format(at);
    const isNew = ofMark !== year && grain[0] !== 'year';
    year = ofMark;
    return { at, label: labels[grain[0]].format(at), year: isNew ? ofMark : null };
  });
}
