import { BackendError, errorGuide, type BackendErrorKind } from '#backend/errors.ts';

/** Where the common words would lead away from what the set-up can mend. */
const says: Partial<Record<BackendErrorKind, string>> = {
  unreachable: 'No answer came that this page may read.',
  timeout: 'The server took too long.',
  unauthorised: 'The server refuses access.',
  'not-found': 'The server does not have this.',
  malformed: 'This does not fit.',
  'invalid-request': 'This cannot be asked.',
};

/** What is in the way of a server, with its own words; these hold the advice, which the common one would contradict. */
export function serverFault(cause: unknown): string {
  if (!(cause instanceof BackendError)) return cause instanceof Error ? cause.message : String(cause);
  const { kind, message } = cause;
  return `${says[kind] ?? errorGuide[kind].says} ${/[.!?…]$/.test(message) ? message : `${message}.`}`;
}
