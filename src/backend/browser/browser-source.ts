import type { Backend } from '#backend/contract.ts';
import type { Local } from '#backend/import-contract.ts';
import { browserBackend } from './browser-backend.ts';
import { keptModels } from './kept-models.ts';
import { localDocuments } from './local-documents.ts';
import { ProfileStore } from './profile-store.ts';
import { workerImport } from './worker-import.ts';

/** This browser as a source, and what works on its models. */
export function openBrowserSource(): Local & { readonly backend: Backend } {
  const store = new ProfileStore();
  return {
    backend: browserBackend('browser', store, localDocuments('browser')),
    logImport: workerImport,
    models: keptModels(store),
  };
}
