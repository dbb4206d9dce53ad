import type { Answer, Backend, ProfileRequest } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { inWindow } from '#domain/profile/regroup.ts';
import { but, withChunks, type BrokenBackend } from './sound-backend.ts';

const deaf = (): AbortSignal => new AbortController().signal;
const asInternal = (cause: unknown): never => {
  throw new BackendError('internal', 'something went wrong', { cause });
};

/** Calls for the same model at the same time are one call, which the first caller ends for all. */
const sharing = (backend: Backend): Partial<Backend> => {
  const running = new Map<string, Promise<Answer<ModelProfile>>>();
  return {
    readProfile(request, signal) {
      const name = JSON.stringify(request);
      const call = running.get(name) ?? backend.readProfile(request, signal);
      running.set(name, call);
      return call.finally(() => running.delete(name));
    },
  };
};

/** The last request answers every caller. */
const mixing = (backend: Backend): Partial<Backend> => {
  let last: ProfileRequest;
  return {
    async readProfile(request, signal) {
      last = request;
      await Promise.resolve();
      return backend.readProfile(last, signal);
    },
  };
};

/** What is kept for the next reader is cut to the window of this one. */
const cutting = (backend: Backend): Partial<Backend> => {
  const kept = new Map<string, Answer<ModelProfile>>();
  return {
    async readProfile(request, signal) {
      const whole = await backend.readProfile({ ...request, window: null }, signal);
      const answer = kept.get(request.model) ?? whole;
      const { window } = request;
      const cut = window ? withChunks(answer, inWindow(answer.value.chunks, window)) : answer;
      kept.set(request.model, cut);
      return { ...cut, window };
    },
  };
};

/** Calls that get in each other's way, or do not hear. */
export const brokenCalls: Readonly<Record<string, BrokenBackend>> = {
  'ignores abort': {
    make: but((backend) => ({
      describe: () => backend.describe(deaf()),
      readModels: () => backend.readModels(deaf()),
      readProfile: (request) => backend.readProfile(request, deaf()),
    })),
    noticedBy: 'passes an abort during the call through as it is',
  },
  'aborts told as errors': {
    make: but((backend) => ({ describe: (signal) => backend.describe(signal).catch(asInternal) })),
    noticedBy: 'passes an abort from before the call through as it is',
  },
  'one abort for all': {
    make: but(sharing),
    noticedBy: 'lets other calls finish when one is aborted',
  },
  'calls that mix': {
    make: but(mixing),
    noticedBy: 'does not mix up concurrent calls',
  },
  'requests that it changes': {
    make: but((backend) => ({
      readProfile: async (request, signal) =>
        backend.readProfile(Object.assign(request, { window: null }), signal),
    })),
    noticedBy: 'changes nothing of the request',
  },
  'answers cut for whoever comes next': {
    make: but(cutting),
    noticedBy: 'gives every reader the same, whatever another one was given before',
  },
};
