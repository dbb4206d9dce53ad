import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { smallMapping } from './small-log.test-kit.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Writes files and a mapping into a fresh folder. @returns the mapping's path. */
export function logFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  mapping: unknown = smallMapping,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-log-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const path = join(folder, 'mapping.json');
  writeFileSync(path, typeof mapping === 'string' ? mapping : JSON.stringify(mapping));
  return path;
}
