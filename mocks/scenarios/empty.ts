import type { Backend } from '#backend/contract.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';

/** A source that works and has no model yet. */
export const empty = (): Backend => memoryBackend('empty', []);
