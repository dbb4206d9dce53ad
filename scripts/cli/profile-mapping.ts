import { existsSync, openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { InputError } from '#profiling/input-error.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import { readMapping } from '#profiling/mapping/parse-mapping.ts';
import { progressLine } from './progress-line.ts';

/** Profiles the log that a mapping file names; paths in it are relative to it. Progress goes to standard error. */
export async function profileMapping(mappingPath: string): Promise<ModelProfile> {
  if (!existsSync(mappingPath))
    throw new InputError(
      'there is no such mapping file.',
      { file: mappingPath },
      'Check the path after --mapping.',
    );
  const mapping = readMapping(await readFile(mappingPath, 'utf8'), mappingPath);
  const open = async (path: string): Promise<Blob> => {
    const full = resolve(dirname(mappingPath), path);
    if (!existsSync(full))
      throw new InputError('there is no such file.', { file: path }, `Paths are relative to ${mappingPath}.`);
    return openAsBlob(full);
  };
  const progress = progressLine(process.stderr);
  try {
    return await profileLog({
      mapping,
      open,
      onProgress: (at) => progress.show(at),
    });
  } finally {
    progress.clear();
  }
}
