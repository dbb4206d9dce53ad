import type { ValueContext } from '#domain/economics/chunk-value.ts';
import { goLives } from '#domain/economics/version-value.ts';
import { calibrationMap } from '#domain/estimates/calibration-map.ts';
import { chanceOf } from '#domain/estimates/isotonic.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import { settledShare, type LabelReport } from '#domain/labels/chunk-labels.ts';
import { defaultRule } from '#domain/profile/default-rule.ts';
import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import { regroup } from '#domain/profile/regroup.ts';
import { dayMs, type Instant } from '#domain/time/instant.ts';

/** Days of the log that the volume is the mean of. */
const volumeDays = 28;

/**
 * Rows per day over the newest four weeks of the log; null for a log without time. A chunk that is still running is left
 * out where a whole one is there: its days are not over.
 * @param asOf instant of the newest prediction or label.
 */
export function volumeOf(chunks: readonly ChunkProfile[], asOf: Instant | null): number | null {
  const whole = chunks.filter(({ end }) => end !== null && (asOf === null || end - dayMs <= asOf));
  const counted = whole.length > 0 ? whole : chunks.slice(-1);
  const end = counted.at(-1)?.end ?? null;
  if (end === null) return null;
  const recent = counted.filter(({ start }) => start !== null && start >= end - volumeDays * dayMs);
  const used = recent.length > 0 ? recent : counted.slice(-1);
  const from = used[0]?.start ?? end;
  const until = whole.length > 0 || asOf === null ? end : Math.min(end, asOf);
  const rows = used.reduce((sum, chunk) => sum + chunk.rows, 0);
  return until > from ? (rows / (until - from)) * dayMs : null;
}

/** Analysis chunks in the grain that is judged; a log cut finer than a week is judged by the week. */
export const judgedChunks = ({ chunks, spec }: ModelProfile): readonly ChunkProfile[] =>
  regroup(chunks, defaultRule(spec.chunkRule)).filter(({ period }) => period === 'analysis');

/** Mean of the actuals in the reference period of a model of a quantity; null for other models and without labels. */
function usualActual({ chunks }: ModelProfile): number | null {
  const known = chunks.flatMap(({ period, outcome }) =>
    period === 'reference' && outcome.task === 'regression' && outcome.actual.n > 0 ? [outcome.actual] : [],
  );
  const n = known.reduce((sum, actual) => sum + actual.n, 0);
  return n > 0 ? known.reduce((sum, actual) => sum + actual.mean * (actual.n / n), 0) : null;
}

/** What is known beside the chunks: the usual actual, how many rows ever get a label, what scores are worth, versions. */
export function contextOf(
  profile: ModelProfile,
  events: readonly ModelEvent[],
  labels: LabelReport,
): ValueContext {
  const tables = profile.chunks.flatMap(({ period, outcome }) =>
    period === 'reference' && outcome.task === 'binary' && outcome.scores ? [outcome.scores.table] : [],
  );
  const { map } = calibrationMap(tables);
  return {
    usual: usualActual(profile),
    eventualShare: settledShare(labels.curve),
    chanceOf: (score) => (map ? chanceOf(map, score) : score),
    lives: goLives(events),
  };
}
