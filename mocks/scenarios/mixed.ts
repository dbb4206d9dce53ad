import type { Backend } from '#backend/contract.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { fadingSkill } from './decaying.ts';
import { lateLabels } from './labels-late.ts';

/** A fleet as fleets are: a model that fades, one that is fine, one that waits for labels. */
export const mixed = (): Backend =>
  memoryBackend('mixed', [
    aProfile({ model: { task: 'binary' }, seed: 1, skill: fadingSkill }),
    aProfile({ model: { task: 'multiclass' }, seed: 2 }),
    aProfile({ model: { task: 'regression' }, seed: 3, labelled: lateLabels }),
  ]);
