import type { ModelProfile, Notice } from '#domain/profile/model-profile.ts';
import { inWindow } from '#domain/profile/regroup.ts';
import type { Answer, Capability, ProfileRequest } from './contract.ts';
import { BackendError } from './errors.ts';

/**
 * What every adapter refuses before it asks anyone.
 * @param declared what the source says it can do.
 * @throws BackendError `invalid-request` for no model or a window that does not run forward, `unsupported` for a part
 * that the source does not declare.
 */
export function checkRequest(
  { model, window, include }: ProfileRequest,
  declared: readonly Capability[],
): void {
  if (model === '') throw new BackendError('invalid-request', 'no model is named');
  if (window && !(Number.isFinite(window.start) && Number.isFinite(window.end) && window.end > window.start))
    throw new BackendError(
      'invalid-request',
      `the window ${window.start}..${window.end} does not run forward`,
    );
  const lacking = (['profiles', ...include] as const).find((part) => !declared.includes(part));
  if (lacking) throw new BackendError('unsupported', `the source does not provide ${lacking}`);
}

const windowIgnored: Notice = {
  code: 'window-without-time',
  severity: 'info',
  text: 'The log does not say when it predicted, so all of it is shown whatever the window.',
  count: null,
};

/** What a request asks of a whole profile: its window, and only the parts included. */
export function answerProfile(
  profile: ModelProfile,
  request: ProfileRequest,
  computedBy: string,
): Answer<ModelProfile> {
  const untimed = profile.chunks.some(({ period, start }) => period === 'analysis' && start === null);
  const window = untimed ? null : request.window;
  const chunks = (window ? inWindow(profile.chunks, window) : profile.chunks).map((chunk) => ({
    ...chunk,
    features: request.include.includes('features') ? chunk.features : {},
    segments: request.include.includes('segments') ? chunk.segments : {},
  }));
  return {
    value: { ...profile, chunks },
    asOf: profile.asOf,
    window,
    complete: true,
    notices: untimed && request.window ? [...profile.notices, windowIgnored] : profile.notices,
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
