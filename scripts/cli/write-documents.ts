import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { InputError } from '#profiling/input-error.ts';
import { documentText, indexText, withModel, type ProfileIndex } from './documents.ts';

const isIndex = (json: unknown): json is ProfileIndex =>
  typeof json === 'object' &&
  json !== null &&
  'format' in json &&
  json.format === 'plumbline-profiles' &&
  'version' in json &&
  json.version === 1 &&
  'models' in json &&
  Array.isArray(json.models);

/** The folder's index; null where there is none yet. @throws InputError for a file that is something else. */
export async function readIndex(path: string): Promise<ProfileIndex | null> {
  if (!existsSync(path)) return null;
  const refused = new InputError(
    'is no list of profiles of version 1, and would be overwritten.',
    { file: path },
    'Choose another folder with --out, or move the file away.',
  );
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (isIndex(json)) return json;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw refused;
}

/**
 * Writes a model's document and enters it in the folder's index; other models there stay. Both files are written to a
 * folder of their own first and then put in place, the index last: a reader never sees half a file or a name without
 * its document.
 */
export async function writeDocuments(folder: string, profile: ModelProfile): Promise<void> {
  const document = `${profile.model.id}.json`;
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new InputError('cannot be made as a folder.', { file: folder }, 'Choose another one with --out.');
  });
  const index = withModel(await readIndex(join(folder, 'index.json')), profile.model);
  const aside = await mkdtemp(join(folder, '.part-'));
  try {
    await writeFile(join(aside, document), documentText(profile));
    await writeFile(join(aside, 'index.json'), indexText(index));
    await rename(join(aside, document), join(folder, document));
    await rename(join(aside, 'index.json'), join(folder, 'index.json'));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
