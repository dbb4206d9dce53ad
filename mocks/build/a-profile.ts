import type { Model, ModelProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import type { Task } from '#domain/profile/outcome.ts';
import { ageEdges, aChunk, channels, regions, resolution, segmentResolution } from './a-chunk.ts';
import { aModel } from './a-model.ts';
import { classes } from './multiclass-outcome.ts';
import { valueEdges } from './regression-outcome.ts';

/** What happened to a model; say only what the test is about. */
export interface ProfileStory {
  readonly model?: Partial<Model>;
  readonly seed?: number;
  /** Rows a week. */
  readonly rows?: number;
  readonly referenceWeeks?: number;
  readonly analysisWeeks?: number;
  /** Skill in an analysis week, counted from 0; 1 in all of the reference. */
  readonly skill?: (week: number) => number;
  /** Share of labelled rows in an analysis week, counted from 0; 1 in all of the reference. */
  readonly labelled?: (week: number) => number;
}

const specOf = (task: Task): ProfileSpec => ({
  chunkRule: { kind: 'period', period: 'week' },
  scoreBins: resolution.bins,
  exactScores: resolution.exactUpTo,
  segmentScoreBins: segmentResolution.bins,
  classes: task === 'multiclass' ? classes : null,
  valueEdges: task === 'regression' ? valueEdges : null,
  features: {
    age: { kind: 'numeric', edges: ageEdges },
    channel: { kind: 'categorical', categories: channels, complete: true },
  },
  segments: { region: regions },
});

/** A model with the profiles of its weeks. The same story always gives the same profile. */
export function aProfile(story: ProfileStory = {}): ModelProfile {
  const { seed = 1, rows = 1000, referenceWeeks = 8, analysisWeeks = 12 } = story;
  const model = aModel(story.model);
  const { task } = model;
  const chunks = Array.from({ length: referenceWeeks + analysisWeeks }, (_, week) => {
    const after = week - referenceWeeks;
    if (after < 0) return aChunk({ task, week, seed, rows, period: 'reference' });
    const skill = story.skill?.(after) ?? 1;
    return aChunk({ task, week, seed, rows, skill, labelled: story.labelled?.(after) ?? 1 });
  });
  const end = chunks.at(-1)?.end ?? null;
  return {
    model,
    spec: specOf(task),
    chunks,
    limits: {},
    // The newest prediction of the last week.
    asOf: end === null ? null : end - 1,
    notices: [],
  };
}
