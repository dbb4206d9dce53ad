import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { inWindow } from '#domain/profile/regroup.ts';
import type { Answer, ProfileRequest } from './contract.ts';
import { BackendError } from './errors.ts';

/** @throws BackendError `invalid-request` for a window that does not run forward. */
export function checkRequest({ model, window }: ProfileRequest): void {
  if (model === '') throw new BackendError('invalid-request', 'no model is named');
  if (window && !(Number.isFinite(window.start) && Number.isFinite(window.end) && window.end > window.start))
    throw new BackendError(
      'invalid-request',
      `the window ${window.start}..${window.end} does not run forward`,
    );
}

/** What a request asks of a whole profile: its window, and only the parts included. */
export function answerProfile(
  profile: ModelProfile,
  request: ProfileRequest,
  computedBy: string,
): Answer<ModelProfile> {
  const inside = request.window ? inWindow(profile.chunks, request.window) : profile.chunks;
  const chunks = inside.map((chunk) => ({
    ...chunk,
    features: request.include.includes('features') ? chunk.features : {},
    segments: request.include.includes('segments') ? chunk.segments : {},
  }));
  return {
    value: { ...profile, chunks },
    asOf: profile.asOf,
    window: request.window,
    complete: true,
    notices: profile.notices,
    computedBy,
  };
}

/** An answer that rests on no single profile. */
export const plainAnswer = <T>(value: T, asOf: number | null, computedBy: string): Answer<T> => ({
  value,
  asOf,
  window: null,
  complete: true,
  notices: [],
  computedBy,
});
