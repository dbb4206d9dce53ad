import type { Answer, Backend } from '#backend/contract.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { aProfile } from '#mocks/build/a-profile.ts';

const profiles = [aProfile({ rows: 300 }), aProfile({ model: { task: 'regression' }, rows: 300 })];

/** An adapter that gets something wrong, and the item of the suite that notices. */
export interface BrokenBackend {
  readonly make: () => Backend;
  readonly noticedBy: string;
}

/** A backend that keeps the contract, to be broken. */
export const sound = (): Backend => memoryBackend('sound', profiles);

/** A sound backend with one part of it replaced. */
export const but = (replace: (backend: Backend) => Partial<Backend>) => (): Backend => {
  const backend = sound();
  return { ...backend, ...replace(backend) };
};

/** A sound backend whose documents are replaced in part. */
export const butDocuments = (replace: (documents: Backend['documents']) => Partial<Backend['documents']>) =>
  but(({ documents }) => ({ documents: { ...documents, ...replace(documents) } }));

/** A sound backend whose profiles are spoilt. */
export const spoilt = (spoil: (answer: Answer<ModelProfile>) => Answer<ModelProfile>) =>
  but((backend) => ({
    readProfile: async (request, signal) => spoil(await backend.readProfile(request, signal)),
  }));

export const withChunks = (
  answer: Answer<ModelProfile>,
  chunks: ModelProfile['chunks'],
): Answer<ModelProfile> => ({ ...answer, value: { ...answer.value, chunks } });
