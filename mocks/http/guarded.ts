import { HttpResponse } from 'msw';
import { BackendError } from '#backend/errors.ts';
import { problem } from './problem.ts';

/** What a handler is asked. */
export interface Asked {
  readonly request: Request;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Lets in who has the token; turns errors into problems; drops what nobody waits for. */
export const guarded =
  (token: string | null, answer: (asked: Asked) => Promise<Response>) =>
  async (asked: Asked): Promise<Response> => {
    const { request } = asked;
    try {
      if (token !== null && request.headers.get('authorization') !== `Bearer ${token}`)
        throw new BackendError('unauthorised', 'the token is missing or not the right one');
      return await answer(asked);
    } catch (error) {
      return request.signal.aborted ? HttpResponse.error() : problem(error);
    }
  };
