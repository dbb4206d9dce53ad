import type { Backend } from '#backend/contract.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import { aProfile } from '#mocks/build/a-profile.ts';

/** One model of each task, as good as on the day it was fitted; all labels have come. */
export const healthy = (): Backend =>
  memoryBackend('healthy', [
    aProfile({ model: { task: 'binary' }, seed: 1 }),
    aProfile({ model: { task: 'multiclass' }, seed: 2 }),
    aProfile({ model: { task: 'regression' }, seed: 3 }),
  ]);
