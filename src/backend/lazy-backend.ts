import type { Backend } from './contract.ts';

/** A source whose code is loaded with the first question to it. */
export function lazyBackend(id: string, load: () => Promise<Backend>): Backend {
  let loading: Promise<Backend> | null = null;
  const ready = async (signal: AbortSignal): Promise<Backend> => {
    signal.throwIfAborted();
    // A failed load is tried again with the next question.
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    const backend = await loading;
    signal.throwIfAborted();
    return backend;
  };
  return {
    id,
    documents: {
      list: async (kind, signal) => (await ready(signal)).documents.list(kind, signal),
      read: async (key, signal) => (await ready(signal)).documents.read(key, signal),
      save: async (key, draft, signal) => (await ready(signal)).documents.save(key, draft, signal),
    },
    describe: async (signal) => (await ready(signal)).describe(signal),
    readModels: async (signal) => (await ready(signal)).readModels(signal),
    readProfile: async (request, signal) => (await ready(signal)).readProfile(request, signal),
  };
}
