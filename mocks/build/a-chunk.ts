import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import type { ChunkPeriod, ChunkProfile, GroupProfile, LabelAges } from '#domain/profile/model-profile.ts';
import type { Outcome, Task } from '#domain/profile/outcome.ts';
import { periodKey } from '#domain/time/chunk-rule.ts';
import { dayMs, type Instant } from '#domain/time/instant.ts';
import { binaryOutcome, binaryRows } from './binary-outcome.ts';
import type { Conditions, Resolution } from './conditions.ts';
import { classRows, multiclassOutcome } from './multiclass-outcome.ts';
import { regressionOutcome, valueRows } from './regression-outcome.ts';
import { seeded } from './seeded.ts';
import { spread } from './spread.ts';
import { weightedMoments } from './weighted.ts';

export const resolution: Resolution = { bins: 4096, exactUpTo: 10_000 };
export const segmentResolution: Resolution = { bins: 64, exactUpTo: 0 };
/** Edges of the feature `age`, in years. */
export const ageEdges = [20, 30, 40, 50, 60, 70];
export const channels = ['web', 'shop', 'phone'] as const;
export const regions = ['north', 'south'] as const;

/** First Monday of the made-up logs: week 0 begins here. */
export const firstWeek: Instant = Date.UTC(2026, 0, 5);
const weekMs = 7 * dayMs;

export interface ChunkStory extends Partial<Omit<Conditions, 'random'>> {
  readonly task?: Task;
  readonly week?: number;
  readonly period?: ChunkPeriod;
  readonly seed?: number;
}

/** Outcomes of the rows drawn for each part: of all together first, then of each part alone. */
function outcomesOf(task: Task, parts: readonly Conditions[]): readonly Outcome[] {
  function tell<Row>(
    draw: (conditions: Conditions) => readonly Row[],
    outcome: (rows: readonly Row[], kept: Resolution) => Outcome,
  ): readonly Outcome[] {
    const drawn = parts.map(draw);
    return [outcome(drawn.flat(), resolution), ...drawn.map((rows) => outcome(rows, segmentResolution))];
  }
  switch (task) {
    case 'binary':
      return tell(binaryRows, binaryOutcome);
    case 'multiclass':
      return tell(classRows, multiclassOutcome);
    case 'regression':
      return tell(valueRows, regressionOutcome);
  }
}

function labelledOf(outcome: Outcome): number {
  if (outcome.task === 'regression') return outcome.actual.n;
  if (outcome.task === 'multiclass') return outcome.confusion.flat().reduce((sum, count) => sum + count, 0);
  const { truePositive, falsePositive, falseNegative, trueNegative } = outcome.decisions;
  return truePositive + falsePositive + falseNegative + trueNegative;
}

const groupOf = (rows: number, outcome: Outcome): GroupProfile => ({
  rows,
  labelled: labelledOf(outcome),
  outcome,
});

function featuresOf(rows: number, skill: number): Record<string, FeatureProfile> {
  const [missing = 0, above = 0, ...counts] = spread(rows, [
    1,
    2 * (1 - skill),
    10,
    25,
    30,
    20 + 10 * (1 - skill),
    10,
  ]);
  const middles = counts.map((count, i) => [25 + 10 * i, count] as const);
  const [other = 0, ...byChannel] = spread(rows, [2, 60 * skill, 28, 10 + 60 * (1 - skill)]);
  return {
    age: {
      kind: 'numeric',
      counts,
      below: 0,
      above,
      missing,
      notFinite: 0,
      values: weightedMoments([...middles, [75, above]]),
      min: rows > 0 ? 21 : null,
      max: rows > 0 ? (above > 0 ? 79 : 69) : null,
    },
    channel: { kind: 'categorical', counts: byChannel, other, unseen: other, missing: 0 },
  };
}

const agesOf = (labelled: number): LabelAges => ({
  edgesDays: [0, 1, 7, 30],
  counts: spread(labelled, [0, 40, 40, 15, 5]),
});

/**
 * One week of a model's log, with its features and its segments; say only what the test is about. The same story
 * always gives the same chunk.
 */
export function aChunk(story: ChunkStory = {}): ChunkProfile {
  const { task = 'binary', week = 0, period = 'analysis', rows = 1000, skill = 1, labelled = 1 } = story;
  const start = firstWeek + week * weekMs;
  const random = seeded((story.seed ?? 1) * 1000 + week);
  const parts = spread(rows, [6, 4]).map((share): Conditions => ({ rows: share, skill, labelled, random }));
  const [all, ...byRegion] = outcomesOf(task, parts);
  if (!all) throw new RangeError('a chunk has at least one part');
  const whole = groupOf(rows, all);
  const groups = byRegion.map(
    (outcome, i) => [regions[i] ?? '', groupOf(parts[i]?.rows ?? 0, outcome)] as const,
  );
  return {
    ...whole,
    key: periodKey('week', start),
    period,
    start,
    end: start + weekMs,
    labelAges: agesOf(whole.labelled),
    features: featuresOf(rows, skill),
    segments: { region: Object.fromEntries(groups) },
  };
}
