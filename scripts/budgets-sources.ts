import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceSize {
  readonly file: string;
  readonly lines: number;
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
}

/** Lines of every source file below the folders, longest first. */
export function sourceSizes(folders: readonly string[]): readonly SourceSize[] {
  return folders
    .flatMap(filesBelow)
    .filter((file) => /\.(ts|tsx|mts|mjs|css)$/.test(file))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .toSorted((a, b) => b.lines - a.lines);
}

/** The value below which the share `q` (0–1) of ascending values lies, nearest rank; 0 without values. */
export function nearestRank(ascending: readonly number[], q: number): number {
  return ascending[Math.max(0, Math.ceil(q * ascending.length) - 1)] ?? 0;
}

/** Bytes of all files below a folder; 0 when there is none. */
export const bytesBelow = (folder: string): number =>
  filesBelow(folder).reduce((sum, file) => sum + statSync(file).size, 0);
