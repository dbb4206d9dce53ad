import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import { dayMs, type Instant } from '#domain/time/instant.ts';

/** A figure of one chunk. */
export interface SeasonPoint {
  readonly key: string;
  readonly period: ChunkPeriod;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly value: number | null;
}

/** Whether the latest figure is what the season brings. */
export interface SeasonCheck {
  /** `seasonal`: much as one season before, both off the mean of their season; `new`: not as one season before. */
  readonly state: 'not-testable' | 'seasonal' | 'new' | 'ordinary';
  /** In words for the screen, with what it rests on. */
  readonly text: string;
  /** Chunk of the same phase one season before. */
  readonly before: string | null;
}

/** A year, as the calendar's effects come round. */
export const yearDays = 365;

const times = 3;

type Known = SeasonPoint & { readonly start: Instant; readonly end: Instant; readonly value: number };

const isKnown = (point: SeasonPoint): point is Known =>
  point.start !== null && point.end !== null && point.value !== null;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

const notTestable = (text: string): SeasonCheck => ({ state: 'not-testable', text, before: null });

/** The chunk whose middle lies nearest one season before, if within half a chunk. */
function samePhase(points: readonly Known[], latest: Known, seasonMs: number): Known | null {
  const middle = ({ start, end }: Known) => (start + end) / 2;
  const wanted = middle(latest) - seasonMs;
  const off = (point: Known) => Math.abs(middle(point) - wanted);
  const [nearest] = points.toSorted((a, b) => off(a) - off(b));
  return nearest && off(nearest) <= (latest.end - latest.start) * 0.75 ? nearest : null;
}

/**
 * Holds the latest figure against the same phase one season before. It takes two seasons to tell a season from a trend,
 * so a shorter log is not testable, and that is the answer.
 * @param points in time order; those without a value or a time are left out.
 */
export function seasonCheck(points: readonly SeasonPoint[], seasonDays = yearDays): SeasonCheck {
  const known = points.filter(isKnown);
  const [first] = known;
  const latest = known.at(-1);
  const seasonMs = seasonDays * dayMs;
  const days = first && latest ? Math.round((latest.end - first.start) / dayMs) : 0;
  if (!first || !latest || latest.end - first.start < 2 * seasonMs)
    return notTestable(
      `Not testable: the log covers ${days} days, and it takes two seasons of ${seasonDays} to tell a season from a change.`,
    );
  const before = samePhase(known, latest, seasonMs);
  if (!before) return notTestable(`Not testable: no chunk lies one season before ${latest.key}.`);
  const within = (from: Instant, to: Instant) =>
    known.filter(({ start }) => start >= from && start < to).map(({ value }) => value);
  const lastSeason = within(before.start - seasonMs / 2, before.start + seasonMs / 2);
  const thisSeason = within(latest.start - seasonMs, latest.end);
  const spread = deviation([
    ...lastSeason.map((value) => value - mean(lastSeason)),
    ...thisSeason.map((value) => value - mean(thisSeason)),
  ]);
  const [then, now] = [before.value - mean(lastSeason), latest.value - mean(thisSeason)];
  // One deviation off its season's mean is where a phase begins to stand out.
  if (Math.abs(now) <= spread)
    return { state: 'ordinary', text: `${latest.key} does not stand out of its season.`, before: before.key };
  const alike =
    Math.sign(then) === Math.sign(now) && Math.abs(now - then) <= Math.min(times * spread, Math.abs(now));
  return alike
    ? {
        state: 'seasonal',
        text: `${latest.key} stands out of its season as ${before.key} did: it may be the season.`,
        before: before.key,
      }
    : {
        state: 'new',
        text: `${latest.key} stands out of its season and ${before.key} did not: the season does not explain it.`,
        before: before.key,
      };
}
