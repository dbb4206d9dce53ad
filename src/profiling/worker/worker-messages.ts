import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { LogSketch } from '#profiling/log/inspect-log.ts';
import type { ProfilingProgress } from '#profiling/log/profile-log.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';

/** Files of an import, by the names that the mapping uses. */
export type ImportedFiles = Readonly<Record<string, File>>;

/** What the page asks of the worker; a worker answers one request and ends. */
export type WorkerRequest = {
  /** Name of a lock that the worker holds as long as it lives: whoever waits for it learns of its end. */
  readonly lifeLock: string;
} & WorkerTask;

export type WorkerTask =
  | { readonly kind: 'inspect'; readonly files: ImportedFiles }
  | { readonly kind: 'profile'; readonly files: ImportedFiles; readonly mapping: Mapping };

/** A look at every file, and the mapping it suggests. */
export interface Inspection {
  readonly sketches: Readonly<Record<string, LogSketch>>;
  readonly proposal: Mapping;
}

export type WorkerReply =
  | { readonly kind: 'alive' }
  | { readonly kind: 'progress'; readonly progress: ProfilingProgress }
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly kind: 'profiled'; readonly profile: ModelProfile }
  | { readonly kind: 'failed'; readonly message: string };
