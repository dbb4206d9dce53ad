import type { EngineUser } from './engine-server.ts';

/** Users of the engine's made-up server: one that may write, and one for each way to be read-only. */
export const testUsers: ReadonlyMap<string, EngineUser> = new Map<string, EngineUser>([
  ['default', { password: '', readonly: 0 }],
  ['reader', { password: 'pässword', readonly: 2 }],
  ['locked', { password: 'locked', readonly: 1 }],
]);
