import { BackendError, errorGuide } from '#backend/errors.ts';

/** An error as a panel shows it: what happened, what to do, and exactly where. */
export interface DescribedError {
  readonly says: string;
  readonly advice: string;
  readonly detail: string;
  readonly retryable: boolean;
  readonly unsupported: boolean;
}

/** Words for whatever a query rejected with. */
export function describeError(error: Error): DescribedError {
  const kind = error instanceof BackendError ? error.kind : 'internal';
  return { ...errorGuide[kind], detail: error.message, unsupported: kind === 'unsupported' };
}
