import type { Backend } from '#backend/contract.ts';
import { profileQuery } from './profile-query.ts';

/** A model's whole outcome: the pages share it, so that going from one to the next needs no new request. */
export const modelProfileQuery = (backend: Backend, model: string) =>
  profileQuery(backend, { model, window: null, include: ['segments'] });
