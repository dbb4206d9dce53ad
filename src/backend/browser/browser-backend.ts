import { answerProfile, checkRequest, plainAnswer } from '#backend/answer-profile.ts';
import { capabilities, type Backend } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import type { ProfileStore } from './profile-store.ts';

const computedBy = 'Plumbline, from logs imported into this browser';

/** Ends waiting when the caller does; reading on in the background does no harm. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    }),
  ]);
}

/** Models whose logs were imported into this browser. */
export function browserBackend(id: string, store: ProfileStore): Backend {
  const newest = async () => {
    const instants = (await store.all()).map(({ asOf }) => asOf).filter((asOf) => asOf !== null);
    return instants.length > 0 ? Math.max(...instants) : null;
  };
  return {
    id,
    async describe(signal) {
      return plainAnswer(
        { name: 'This browser', contractVersion: 1, capabilities },
        await until(signal, newest()),
        computedBy,
      );
    },
    async readModels(signal) {
      const profiles = await until(signal, store.all());
      return plainAnswer(
        profiles.map(({ model }) => model),
        await until(signal, newest()),
        computedBy,
      );
    },
    async readProfile(request, signal) {
      signal.throwIfAborted();
      checkRequest(request, capabilities);
      const profile = await until(signal, store.read(request.model));
      if (!profile) throw new BackendError('not-found', `there is no model ${request.model}`);
      return answerProfile(profile, request, computedBy);
    },
  };
}
