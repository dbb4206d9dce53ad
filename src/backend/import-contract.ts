import type { MatrixTable } from '#domain/economics/replay/parse-matrix-rows.ts';
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
 * The second port: turning a person's own logs into profiles. Rejects with an Error whose message names file, row,
 * column and remedy; an abort passes through.
 */
export interface LogImport {
  inspect(files: ChosenFiles, watched: Watched): Promise<Inspection>;
  profile(files: ChosenFiles, mapping: Mapping, watched: Watched): Promise<ModelProfile>;
  /** Reads and checks a mapping file. */
  readMapping(file: File): Promise<Mapping>;
  /** Reads a small CSV that is no log, header first. */
  readTable(file: File): Promise<readonly (readonly string[])[]>;
  /** Reads a back-test matrix from CSV, however large; what is wrong with its rows is part of the answer. */
  readMatrix(file: File, signal: AbortSignal): Promise<MatrixTable>;
}

/** A model of this browser: its profile, and the mapping that made it where that is known. */
export interface KeptModel {
  readonly profile: ModelProfile;
  readonly mapping: Mapping | null;
}

/** What is known of the room that the browser gives to this site, in bytes. */
export interface Room {
  readonly used: number | null;
  readonly quota: number | null;
  /** True when the browser promised not to clear it by itself. */
  readonly persistent: boolean;
}

/** The third port: models kept in this browser. Every change is whole or not at all. */
export interface KeptModels {
  list(): Promise<readonly Model[]>;
  /** @returns null where there is no such model. */
  read(id: string): Promise<KeptModel | null>;
  /** Keeps a model, in place of one with the same id. */
  keep(model: KeptModel): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** @returns what was deleted, to be kept again if the reader thinks better of it. */
  forget(id: string): Promise<KeptModel | null>;
  /** A model as one file, to be taken elsewhere. */
  toFile(model: KeptModel): File;
  /** @throws Error that says what is wrong with the file. */
  fromFile(file: File): Promise<KeptModel>;
  room(): Promise<Room>;
  /** Hears of changes that other tabs made. @returns ends it. */
  onChangeElsewhere(listener: () => void): () => void;
}

/** All that works on this browser's own models. */
export interface Local {
  readonly logImport: LogImport;
  readonly models: KeptModels;
}
