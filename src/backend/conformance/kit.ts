import type { Answer, Backend, ProfilePart, ProfileRequest } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Instant } from '#domain/time/instant.ts';

/** A fresh source of at least one model; the suite finds out by itself what the source holds. */
export type MakeBackend = () => Backend | Promise<Backend>;

/** What every part of the suite is given. */
export interface Subject {
  readonly make: MakeBackend;
  readonly now: Instant;
}

/** A signal that nobody aborts. */
export const listening = (): AbortSignal => new AbortController().signal;

/** Ids of the source's models. @throws Error for a source without any: the suite would check nothing. */
export async function modelIds(backend: Backend): Promise<readonly string[]> {
  const { value } = await backend.readModels(listening());
  if (value.length === 0) throw new Error('the suite needs a source with at least one model');
  return value.map(({ id }) => id);
}

/** The parts that a source says it provides. */
export async function declaredParts(backend: Backend): Promise<readonly ProfilePart[]> {
  const { capabilities } = (await backend.describe(listening())).value;
  return (['features', 'segments'] as const).filter((part) => capabilities.includes(part));
}

/** A whole profile with every part that the source provides. */
export async function readWhole(backend: Backend, model: string): Promise<Answer<ModelProfile>> {
  const include = await declaredParts(backend);
  return backend.readProfile({ model, window: null, include }, listening());
}

/** A request for outcomes only. */
export const plainRequest = (model: string, rest: Partial<ProfileRequest> = {}): ProfileRequest => ({
  model,
  window: null,
  include: [],
  ...rest,
});

/** How a call ended: `answered`, the kind of its BackendError, or the name of whatever else it rejected with. */
export const endOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) =>
      error instanceof BackendError ? error.kind : error instanceof Error ? error.name : 'no error',
  );

/** The three calls of the port, each on a model's behalf. */
export const everyCall = (
  backend: Backend,
  model: string,
  signal: AbortSignal,
): readonly Promise<unknown>[] => [
  backend.describe(signal),
  backend.readModels(signal),
  backend.readProfile(plainRequest(model), signal),
];
