import type { DocumentStore } from './contract.ts';
import { BackendError } from './errors.ts';

const refuse = async (signal: AbortSignal): Promise<never> => {
  signal.throwIfAborted();
  throw new BackendError('unsupported', 'the source does not provide documents');
};

/** Documents of a source that keeps none. */
export const noDocuments: DocumentStore = {
  list: (_, signal) => refuse(signal),
  read: (_, signal) => refuse(signal),
  save: (_key, _draft, signal) => refuse(signal),
};
