import type { Model, ModelProfile, Notice } from '#domain/profile/model-profile.ts';
import type { Instant, Window } from '#domain/time/instant.ts';

/** What a source may be able to do. The set is closed: a page that needs another one needs a new contract version. */
export const capabilities = ['profiles', 'features', 'segments', 'documents'] as const;
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

/** Small documents that people write beside the profiles. The set is closed, like that of the capabilities. */
export const documentKinds = [
  'mapping',
  'value',
  'costs',
  'assessment',
  'edition',
  'events',
  'incidents',
  'ledger',
  'matrix',
  'notes',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentKey {
  readonly kind: DocumentKind;
  /** What it is about: a model's id, or another name of its form. */
  readonly name: string;
}

/** Anything that JSON can carry. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

export interface StoredDocument {
  readonly content: Json;
  /** Changes with every save; opaque. */
  readonly revision: string;
  readonly savedAt: Instant;
}

/** A change to a document: what it shall be, and what the writer had read. */
export interface DocumentDraft {
  /** Null deletes the document. */
  readonly content: Json;
  /** Revision that the writer had read; null when there was none. */
  readonly base: string | null;
}

/** A save that met another one changes nothing and hands over what is there. */
export type SaveResult =
  | { readonly outcome: 'saved'; readonly document: StoredDocument | null }
  | { readonly outcome: 'conflict'; readonly current: StoredDocument | null };

/** Documents of the people who use the source; each save is whole or not at all. */
export interface DocumentStore {
  /** Names of the documents of a kind, sorted. */
  list(kind: DocumentKind, signal: AbortSignal): Promise<readonly string[]>;
  /** Null where there is none. */
  read(key: DocumentKey, signal: AbortSignal): Promise<StoredDocument | null>;
  /** @param draft saved only if `base` is still the revision that is kept. */
  save(key: DocumentKey, draft: DocumentDraft, signal: AbortSignal): Promise<SaveResult>;
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
 * The port: everything Plumbline reads and keeps. Each call rejects with a `BackendError` of the closed set, or passes an abort
 * through unwrapped. An error never looks like emptiness.
 */
export interface Backend {
  /** Stable; begins every cache key, so that one source's data never shows under another's name. */
  readonly id: string;
  describe(signal: AbortSignal): Promise<Answer<SourceDescription>>;
  readModels(signal: AbortSignal): Promise<Answer<readonly Model[]>>;
  readProfile(request: ProfileRequest, signal: AbortSignal): Promise<Answer<ModelProfile>>;
  readonly documents: DocumentStore;
}
