import type { Backend } from '#backend/contract.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import { aProfile } from '#mocks/build/a-profile.ts';

/** As in the reference for four weeks, then a little worse each week. */
export const fadingSkill = (week: number): number => (week < 4 ? 1 : Math.max(0.2, 1 - (week - 3) * 0.1));

/** One model of each task, each losing its skill from the fifth week on; all labels have come. */
export const decaying = (): Backend =>
  memoryBackend('decaying', [
    aProfile({ model: { task: 'binary' }, seed: 1, skill: fadingSkill }),
    aProfile({ model: { task: 'multiclass' }, seed: 2, skill: fadingSkill }),
    aProfile({ model: { task: 'regression' }, seed: 3, skill: fadingSkill }),
  ]);
