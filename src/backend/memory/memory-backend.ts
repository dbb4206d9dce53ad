import { answerProfile, checkRequest, plainAnswer } from '#backend/answer-profile.ts';
import { capabilities, type Backend, type Capability } from '#backend/contract.ts';
import { noDocuments } from '#backend/no-documents.ts';
import { BackendError } from '#backend/errors.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { memoryDocuments } from './memory-documents.ts';

export interface MemoryOptions {
  /** In words for the screen; the id without it. */
  readonly name?: string;
  /** What it owns up to; everything without it. */
  readonly capabilities?: readonly Capability[];
}

const computedBy = 'Plumbline, from profiles in memory';

/** As over a network, an answer comes later than the call, and an abort in between is heard. */
async function turn(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await Promise.resolve();
  signal.throwIfAborted();
}

/** The reference adapter: a plain list of profiles. Every other adapter must answer as this one does. */
export function memoryBackend(
  id: string,
  profiles: readonly ModelProfile[],
  options: MemoryOptions = {},
): Backend {
  const { name = id, capabilities: declared = capabilities } = options;
  const instants = profiles.map(({ asOf }) => asOf).filter((asOf) => asOf !== null);
  const asOf = instants.length > 0 ? Math.max(...instants) : null;
  return {
    id,
    documents: declared.includes('documents') ? memoryDocuments() : noDocuments,
    async describe(signal) {
      await turn(signal);
      return plainAnswer({ name, contractVersion: 1, capabilities: declared }, asOf, computedBy);
    },
    async readModels(signal) {
      await turn(signal);
      const models = profiles.map(({ model }) => model);
      return plainAnswer(models, asOf, computedBy);
    },
    async readProfile(request, signal) {
      await turn(signal);
      checkRequest(request, declared);
      const profile = profiles.find(({ model }) => model.id === request.model);
      if (!profile) throw new BackendError('not-found', `there is no model ${request.model}`);
      return answerProfile(profile, request, computedBy);
    },
  };
}
