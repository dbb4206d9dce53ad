import type { Model, ModelProfile, Notice } from '#domain/profile/model-profile.ts';
import type { Instant, Window } from '#domain/time/instant.ts';

/** What a source may be able to do. The set is closed: a page that needs another one needs a new contract version. */
export const capabilities = ['profiles', 'features', 'segments'] as const;
export type Capability = (typeof capabilities)[number];

export interface SourceDescription {
  readonly name: string;
  /** Version of this contract that the source speaks. */
  readonly contractVersion: 1;
  readonly capabilities: readonly Capability[];
}

/** Parts of a profile that a page asks for beside the outcomes. */
export type ProfilePart = 'features' | 'segments';

export interface ProfileRequest {
  readonly model: string;
  /** Chunks that begin inside the window; reference chunks always come along. Null asks for all. */
  readonly window: Window | null;
  readonly include: readonly ProfilePart[];
}

/** A value with what the reader needs to judge it. */
export interface Answer<T> {
  readonly value: T;
  /** Newest fact behind the value; null when the source does not know time. */
  readonly asOf: Instant | null;
  /** Window actually used; null for all there is. */
  readonly window: Window | null;
  /** False when the source could not give all that was asked; a notice then says what is missing. */
  readonly complete: boolean;
  readonly notices: readonly Notice[];
  /** Who computed it, in words for the screen. */
  readonly computedBy: string;
}

/**
 * The port: everything Plumbline reads. Each call rejects with a `BackendError` of the closed set, or passes an abort
 * through unwrapped. An error never looks like emptiness.
 */
export interface Backend {
  /** Stable; begins every cache key, so that one source's data never shows under another's name. */
  readonly id: string;
  describe(signal: AbortSignal): Promise<Answer<SourceDescription>>;
  readModels(signal: AbortSignal): Promise<Answer<readonly Model[]>>;
  readProfile(request: ProfileRequest, signal: AbortSignal): Promise<Answer<ModelProfile>>;
}
