import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { documentText, indexText, withModel, type ProfileIndex } from './documents.ts';

/** Writes beside the target and renames, so that a reader never sees half a file. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

/** Writes a model's document and enters it in the folder's index; other models there stay. */
export async function writeDocuments(folder: string, profile: ModelProfile): Promise<void> {
  await mkdir(folder, { recursive: true });
  const indexPath = join(folder, 'index.json');
  const known = existsSync(indexPath)
    ? (JSON.parse(await readFile(indexPath, 'utf8')) as ProfileIndex)
    : null;
  await replaceFile(join(folder, `${profile.model.id}.json`), documentText(profile));
  await replaceFile(indexPath, indexText(withModel(known, profile.model)));
}
