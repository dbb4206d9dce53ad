import type { Backend, ProfileRequest } from '#backend/contract.ts';
import { but, spoilt, type BrokenBackend } from './sound-backend.ts';

type ReadProfile = Backend['readProfile'];

/** A sound backend that is asked something else. */
const asked = (change: (request: ProfileRequest) => ProfileRequest) =>
  but((backend) => ({ readProfile: (request, signal) => backend.readProfile(change(request), signal) }));

/** A sound backend whose refusals are caught. */
const caught = (instead: (backend: Backend, ...call: Parameters<ReadProfile>) => ReturnType<ReadProfile>) =>
  but((backend) => ({
    readProfile: (...call) => backend.readProfile(...call).catch(() => instead(backend, ...call)),
  }));

const stretched = ({ window, ...rest }: ProfileRequest): ProfileRequest => ({
  ...rest,
  window: window && { ...window, end: window.end + 1 },
});

/** Questions that are read as others. */
export const brokenQuestions: Readonly<Record<string, BrokenBackend>> = {
  'a part that it declares and does not have': {
    make: asked((request) => ({
      ...request,
      include: request.include.filter((part) => part !== 'segments'),
    })),
    noticedBy: 'gives a part that it declares when asked, with every name of the specification',
  },
  'parts that were not asked for': {
    make: asked((request) => ({ ...request, include: ['features'] })),
    noticedBy: 'leaves out what was not asked for, and nothing else',
  },
  'a part that it does not declare, as nothing': {
    make: but((backend) => ({
      async describe(signal) {
        const answer = await backend.describe(signal);
        return { ...answer, value: { ...answer.value, capabilities: ['profiles', 'features'] } };
      },
      readProfile: (request, signal) => backend.readProfile({ ...request, include: [] }, signal),
    })),
    noticedBy: 'refuses a part that it does not declare as unsupported',
  },
  'a window that nobody asked for': {
    make: spoilt((answer) => ({ ...answer, window: answer.window ?? { start: 0, end: 1e15 } })),
    noticedBy: 'gives all there is without a window',
  },
  'a window that is not kept': {
    make: asked((request) => ({ ...request, window: null })),
    noticedBy: 'keeps the reference, and the analysis chunks that begin inside the window',
  },
  'a window that holds its end': {
    make: asked(stretched),
    noticedBy: 'divides the chunks between two windows that meet: none twice, none lost',
  },
  'emptiness shown as an error': {
    make: but((backend) => ({
      async readProfile(request, signal) {
        const answer = await backend.readProfile(request, signal);
        if (answer.value.chunks.some(({ period }) => period === 'analysis')) return answer;
        throw new Error('there is nothing');
      },
    })),
    noticedBy: 'answers a window without chunks with the reference alone, and calls that complete',
  },
  'an error shown as emptiness': {
    make: caught((backend, request, signal) =>
      backend.readProfile({ ...request, model: 'churn', include: [], window: null }, signal),
    ),
    noticedBy: 'does not find a model that it does not list',
  },
  'a window that runs backwards, as all there is': {
    make: caught((backend, request, signal) => backend.readProfile({ ...request, window: null }, signal)),
    noticedBy: 'refuses a request that names no model, or a window that does not run forward',
  },
};
