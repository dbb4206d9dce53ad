import type { ModelEvent } from '#domain/events/model-event.ts';
import { dayMs, type Instant } from '#domain/time/instant.ts';

/** Value of a chunk and when it lies; null for a log without time. Money over `n` labelled rows. */
export interface DatedValue {
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly n: number;
  readonly total: number;
  /** True once enough labels have come to take the value as final. */
  readonly isFinal: boolean;
}

/** Value of some predictions, and of each. Money. */
export interface ValueRate {
  readonly n: number;
  readonly total: number;
  readonly perPrediction: number;
}

/** What the newest version earns against the one before it. */
export interface VersionValue {
  /** When the newest version went live. */
  readonly live: Instant;
  readonly previous: ValueRate;
  readonly newest: ValueRate;
}

/** Days on which a version of the model went live, ascending, each once: its releases and retrains. */
export function goLives(events: readonly ModelEvent[]): readonly Instant[] {
  const lives = events.flatMap(({ kind, time }) => (kind === 'release' || kind === 'retrain' ? [time] : []));
  const days = lives.map((at) => Math.floor(at / dayMs) * dayMs);
  return [...new Set(days)].toSorted((a, b) => a - b);
}

function rateOf(chunks: readonly DatedValue[]): ValueRate | null {
  const n = chunks.reduce((sum, chunk) => sum + chunk.n, 0);
  const total = chunks.reduce((sum, chunk) => sum + chunk.total, 0);
  return n > 0 ? { n, total, perPrediction: total / n } : null;
}

/**
 * The newest version against the one before it, each by its own chunks with final labels: other predictions, so that
 * another mix of cases is part of the difference. Chunks in which a version went live belong to neither.
 * @param lives see {@link goLives}.
 * @returns null where fewer than two versions have such a chunk; a version without one is passed over.
 */
export function versionValue(chunks: readonly DatedValue[], lives: readonly Instant[]): VersionValue | null {
  const between = (from: Instant, to: Instant) =>
    rateOf(
      chunks.filter(
        ({ start, end, isFinal }) => isFinal && start !== null && end !== null && start >= from && end <= to,
      ),
    );
  const starts = [-Infinity, ...lives];
  const versions = starts.flatMap((live, i) => {
    const rate = between(live, starts[i + 1] ?? Infinity);
    return rate ? [{ live, rate }] : [];
  });
  const [previous, newest] = versions.slice(-2);
  return previous && newest ? { live: newest.live, previous: previous.rate, newest: newest.rate } : null;
}
