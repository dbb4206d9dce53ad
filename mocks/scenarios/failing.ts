import type { Backend } from '#backend/contract.ts';
import type { BackendErrorKind } from '#backend/errors.ts';
import { breakableBackend } from '#mocks/breakable-backend.ts';
import { healthy } from './healthy.ts';

/** A source that fails every call. */
export function failing(kind: BackendErrorKind = 'internal'): Backend {
  const breakable = breakableBackend(healthy());
  breakable.break(kind);
  return breakable.backend;
}
