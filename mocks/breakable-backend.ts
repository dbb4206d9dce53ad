import type { Backend } from '#backend/contract.ts';
import { BackendError, type BackendErrorKind } from '#backend/errors.ts';

export interface BreakableBackend {
  readonly backend: Backend;
  /** Every call from now on rejects in this way. */
  readonly break: (kind: BackendErrorKind) => void;
  /** Calls are answered again. */
  readonly mend: () => void;
}

/** A source that can fail on demand, in any of the ways a source can fail. */
export function breakableBackend(backend: Backend): BreakableBackend {
  let broken: BackendErrorKind | null = null;
  const check = () => {
    if (broken) throw new BackendError(broken, `${backend.id} was told to fail`);
  };
  return {
    break(kind) {
      broken = kind;
    },
    mend() {
      broken = null;
    },
    backend: {
      id: backend.id,
      documents: {
        async list(kind, signal) {
          check();
          return backend.documents.list(kind, signal);
        },
        async read(key, signal) {
          check();
          return backend.documents.read(key, signal);
        },
        async save(key, draft, signal) {
          check();
          return backend.documents.save(key, draft, signal);
        },
      },
      async describe(signal) {
        check();
        return backend.describe(signal);
      },
      async readModels(signal) {
        check();
        return backend.readModels(signal);
      },
      async readProfile(request, signal) {
        check();
        return backend.readProfile(request, signal);
      },
    },
  };
}
