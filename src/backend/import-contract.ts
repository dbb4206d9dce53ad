import type { Model, ModelProfile } from '#domain/profile/model-profile.ts';
import type { LogSketch } from '#profiling/log/inspect-log.ts';
import type { ProfilingProgress } from '#profiling/log/profile-log.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import type { Inspection } from '#profiling/worker/worker-messages.ts';

export type { Inspection, LogSketch, Mapping, ProfilingProgress };

/** Files that a person chose; only the log is needed. */
export interface ChosenFiles {
  readonly log: File;
  readonly reference: File | null;
  readonly actuals: File | null;
}

/** Work that can be watched and ended. */
export interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ProfilingProgress) => void;
}

/**
 * The second port: turning a person's own logs into models of this browser. Rejects with an Error whose message names
 * file, row, column and remedy; an abort passes through.
 */
export interface LogImport {
  inspect(files: ChosenFiles, watched: Watched): Promise<Inspection>;
  profile(files: ChosenFiles, mapping: Mapping, watched: Watched): Promise<ModelProfile>;
  /** Keeps a profile in this browser, in place of one with the same id; all of it or nothing. */
  keep(profile: ModelProfile): Promise<void>;
  forget(model: string): Promise<void>;
  /** Models that are kept already. */
  kept(): Promise<readonly Model[]>;
}
