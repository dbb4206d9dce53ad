import type { Backend } from '#backend/contract.ts';

export interface HeldBackend {
  readonly backend: Backend;
  /** Lets every call through, those that wait and those to come. */
  readonly release: () => void;
}

/** A source that answers nothing until it is released: loading states without a clock. An abort ends the wait. */
export function heldBackend(backend: Backend): HeldBackend {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const wait = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      void released.then(resolve);
    });
  return {
    release,
    backend: {
      id: backend.id,
      describe: async (signal) => wait(signal).then(() => backend.describe(signal)),
      documents: {
        list: async (kind, signal) => wait(signal).then(() => backend.documents.list(kind, signal)),
        read: async (key, signal) => wait(signal).then(() => backend.documents.read(key, signal)),
        save: async (key, draft, signal) =>
          wait(signal).then(() => backend.documents.save(key, draft, signal)),
      },
      readModels: async (signal) => wait(signal).then(() => backend.readModels(signal)),
      readProfile: async (request, signal) => wait(signal).then(() => backend.readProfile(request, signal)),
    },
  };
}
