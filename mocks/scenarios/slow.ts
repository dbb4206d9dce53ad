import type { Backend } from '#backend/contract.ts';
import { heldBackend } from '#mocks/held-backend.ts';
import { healthy } from './healthy.ts';

/** A source that never answers. A test that wants to see the answer holds a backend of its own and releases it. */
export const slow = (): Backend => heldBackend(healthy()).backend;
