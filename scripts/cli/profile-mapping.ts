import { openAsBlob, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { metricsFor } from '#domain/performance/metric-catalogue.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { InputError } from '#profiling/input-error.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { readMapping } from '#profiling/mapping/parse-mapping.ts';
import { progressLine } from './progress-line.ts';

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** @throws InputError for constant limits of a metric that the task does not have. */
function checkLimits({ model, limits = {} }: Mapping, mappingPath: string): void {
  const known = metricsFor(model.task).map(({ id }) => id);
  const unknown = Object.keys(limits).find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new InputError(
      `limits: a ${model.task} model has no metric ${unknown}.`,
      { file: mappingPath },
      `It has ${known.join(', ')}.`,
    );
}

/** Reads and checks a mapping file. */
export async function mappingOf(mappingPath: string): Promise<Mapping> {
  if (!isFile(mappingPath))
    throw new InputError(
      'there is no such mapping file.',
      { file: mappingPath },
      'Check the path after --mapping.',
    );
  const mapping = readMapping(await readFile(mappingPath, 'utf8'), mappingPath);
  checkLimits(mapping, mappingPath);
  return mapping;
}

/**
 * Profiles the log that a mapping file names; paths in it are relative to it. Progress goes to standard error.
 * @param exact also what comparing with tools that look at rows takes (`ProfileLogInput.exact`).
 */
export async function profileMapping(mappingPath: string, exact = false): Promise<ModelProfile> {
  const mapping = await mappingOf(mappingPath);
  const open = async (path: string): Promise<Blob> => {
    const full = resolve(dirname(mappingPath), path);
    if (!isFile(full))
      throw new InputError('there is no such file.', { file: path }, `Paths are relative to ${mappingPath}.`);
    return openAsBlob(full);
  };
  const progress = progressLine(process.stderr);
  try {
    return await profileLog({ mapping, open, exact, onProgress: (at) => progress.show(at) });
  } finally {
    progress.clear();
  }
}
