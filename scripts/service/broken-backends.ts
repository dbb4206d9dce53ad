import type { Answer, Backend, ProfileRequest } from '#backend/contract.ts';
import { saveOver, stampNow } from '#backend/document-rules.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { aProfile } from '#mocks/build/a-profile.ts';

const profiles = [aProfile({ rows: 300 }), aProfile({ model: { task: 'regression' }, rows: 300 })];
const sound = () => memoryBackend('sound', profiles);

/** A sound backend with one part of it replaced. */
const but = (replace: (backend: Backend) => Partial<Backend>) => (): Backend => {
  const backend = sound();
  return { ...backend, ...replace(backend) };
};

/** A sound backend whose profiles are spoilt. */
const spoilt = (spoil: (answer: Answer<ModelProfile>) => Answer<ModelProfile>) =>
  but((backend) => ({
    readProfile: async (request, signal) => spoil(await backend.readProfile(request, signal)),
  }));

const withChunks = (answer: Answer<ModelProfile>, chunks: ModelProfile['chunks']) => ({
  ...answer,
  value: { ...answer.value, chunks },
});

/** What an adapter can get wrong, and the item of the suite that notices. */
export const brokenBackends: Readonly<
  Record<string, { readonly make: () => Backend; readonly noticedBy: string }>
> = {
  'ignores abort': {
    make: but((backend) => {
      const deaf = new AbortController().signal;
      return {
        describe: () => backend.describe(deaf),
        readModels: () => backend.readModels(deaf),
        readProfile: (request) => backend.readProfile(request, deaf),
      };
    }),
    noticedBy: 'passes an abort during the call through as it is',
  },
  'wrong totals': {
    make: spoilt((answer) => {
      const chunks = answer.value.chunks.map((chunk) => ({ ...chunk, labelled: chunk.labelled - 1 }));
      return withChunks(answer, chunks);
    }),
    noticedBy: 'gives a profile that keeps the contract for every model it lists',
  },
  'chunks that are not sorted': {
    make: spoilt((answer) => withChunks(answer, answer.value.chunks.toReversed())),
    noticedBy: 'gives a profile that keeps the contract for every model it lists',
  },
  'an error shown as emptiness': {
    make: but((backend) => ({
      readProfile: (request, signal) =>
        backend
          .readProfile(request, signal)
          .catch(() =>
            backend.readProfile({ ...request, model: 'churn', include: [], window: null }, signal),
          ),
    })),
    noticedBy: 'does not find a model that it does not list',
  },
  'a window that is not kept': {
    make: but((backend) => ({
      readProfile: (request, signal) => backend.readProfile({ ...request, window: null }, signal),
    })),
    noticedBy: 'keeps the reference, and the analysis chunks that begin inside the window',
  },
  'parts that were not asked for': {
    make: but((backend) => ({
      readProfile: (request, signal) => backend.readProfile({ ...request, include: ['features'] }, signal),
    })),
    noticedBy: 'leaves out what was not asked for, and nothing else',
  },
  'news from the future': {
    make: spoilt((answer) => ({ ...answer, asOf: Date.UTC(2999, 0, 1) })),
    noticedBy: 'puts every answer into an envelope: as-of, notices, computed by',
  },
  'calls that mix': {
    make: but((backend) => {
      let last: ProfileRequest;
      return {
        async readProfile(request, signal) {
          last = request;
          await Promise.resolve();
          return backend.readProfile(last, signal);
        },
      };
    }),
    noticedBy: 'does not mix up concurrent calls',
  },
  'an id that changes': {
    make: () => ({ ...sound(), id: `sound-${crypto.randomUUID()}` }),
    noticedBy: 'says what it is: an id that stays, version 1, capabilities of the closed set',
  },
  'saves that overwrite each other': {
    make: but(({ documents }) => ({
      documents: {
        ...documents,
        async save(key, draft, signal) {
          const kept = await documents.read(key, signal);
          return documents.save(key, { ...draft, base: kept?.revision ?? null }, signal);
        },
      },
    })),
    noticedBy: 'refuses a save that has not seen the last one, changes nothing, and hands over what is there',
  },
  'saves that are lost': {
    make: but(({ documents }) => ({
      documents: {
        ...documents,
        async save(key, draft, signal) {
          signal.throwIfAborted();
          return saveOver(await documents.read(key, signal), draft, stampNow());
        },
      },
    })),
    noticedBy: 'reads a document back as it was saved, with a revision that changes',
  },
};
