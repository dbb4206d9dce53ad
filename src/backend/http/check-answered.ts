import type { Answer, ProfileRequest } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Window } from '#domain/time/instant.ts';

function windowFault({ value, window: used }: Answer<ModelProfile>, asked: Window): string | null {
  const starts = value.chunks.map(({ period, start }) => (period === 'analysis' ? start : asked.start));
  // A log without time has no windows.
  if (starts.includes(null)) return null;
  const stray = starts.findIndex((start) => start !== null && (start < asked.start || start >= asked.end));
  if (stray >= 0) return `value.chunks[${stray}].start: is ${starts[stray]}, outside the window asked for`;
  if (!used) return 'window: is null, expected one inside the window asked for';
  return used.start < asked.start || used.end > asked.end ? 'window: is wider than the one asked for' : null;
}

/** A part that was asked for has every name of the specification in every chunk, or the answer says what is missing. */
function partFault(
  { value, complete }: Answer<ModelProfile>,
  include: ProfileRequest['include'],
): string | null {
  if (!complete) return null;
  for (const part of include)
    for (const name of Object.keys(value.spec[part])) {
      const lacking = value.chunks.findIndex((chunk) => !Object.hasOwn(chunk[part], name));
      if (lacking >= 0) return `value.chunks[${lacking}].${part}: lacks ${name}, which was asked for`;
    }
  return null;
}

/**
 * Holds a service's answer against the question, so that a question that was passed over does not look like data.
 * @throws BackendError `malformed` with the path of what does not fit.
 */
export function checkAnswered(
  answer: Answer<ModelProfile>,
  { model, window, include }: ProfileRequest,
  url: string,
): void {
  const { id } = answer.value.model;
  const fault =
    (id === model ? null : `value.model.id: is ${id}, expected ${model}`) ??
    (window && windowFault(answer, window)) ??
    partFault(answer, include);
  if (fault !== null) throw new BackendError('malformed', `${url}: ${fault}`);
}
