import type { Backend } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { healthy } from './healthy.ts';

/** A source whose first try of everything fails, and asks to be tried again at once; the second one is answered. */
export function flaky(): Backend {
  const backend = healthy();
  const tried = new Set<string>();
  const failFirst = (what: string) => {
    if (tried.has(what)) return;
    tried.add(what);
    throw new BackendError('internal', 'the first try fails', { retryAfterMs: 0 });
  };
  return {
    ...backend,
    async describe(signal) {
      failFirst('describe');
      return backend.describe(signal);
    },
    async readModels(signal) {
      failFirst('models');
      return backend.readModels(signal);
    },
    async readProfile(request, signal) {
      failFirst(JSON.stringify(request));
      return backend.readProfile(request, signal);
    },
  };
}
