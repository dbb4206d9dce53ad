import { answerProfile, checkRequest, plainAnswer } from '#backend/answer-profile.ts';
import { capabilities, type Backend } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';

const computedBy = 'Plumbline, from profiles in memory';

/** The reference adapter: a plain list of profiles. Every other adapter must answer as this one does. */
export function memoryBackend(id: string, profiles: readonly ModelProfile[]): Backend {
  const instants = profiles.map(({ asOf }) => asOf).filter((asOf) => asOf !== null);
  const asOf = instants.length > 0 ? Math.max(...instants) : null;
  // Async, so that a fault rejects and never throws at the caller.
  return {
    id,
    async describe(signal) {
      signal.throwIfAborted();
      return plainAnswer({ name: id, contractVersion: 1, capabilities }, asOf, computedBy);
    },
    async readModels(signal) {
      signal.throwIfAborted();
      return plainAnswer(
        profiles.map(({ model }) => model),
        asOf,
        computedBy,
      );
    },
    async readProfile(request, signal) {
      signal.throwIfAborted();
      checkRequest(request);
      const profile = profiles.find(({ model }) => model.id === request.model);
      if (!profile) throw new BackendError('not-found', `there is no model ${request.model}`);
      return answerProfile(profile, request, computedBy);
    },
  };
}
