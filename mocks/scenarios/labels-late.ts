import type { Backend } from '#backend/contract.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import { aProfile } from '#mocks/build/a-profile.ts';

/** Twelve weeks: all labels of the first eight have come, of the last none. */
export const lateLabels = (week: number): number => [1, 1, 1, 1, 1, 1, 1, 1, 0.9, 0.6, 0.25, 0][week] ?? 0;

/** One model of each task, whose newest weeks still wait for labels. */
export const labelsLate = (): Backend =>
  memoryBackend('labels-late', [
    aProfile({ model: { task: 'binary' }, seed: 1, labelled: lateLabels }),
    aProfile({ model: { task: 'multiclass' }, seed: 2, labelled: lateLabels }),
    aProfile({ model: { task: 'regression' }, seed: 3, labelled: lateLabels }),
  ]);
