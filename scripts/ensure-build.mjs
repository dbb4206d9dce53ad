// Builds the pages into dist, unless what is there is newer than everything it is made from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run-command.mjs';

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** Newest change below a path in ms; folders count too, because a removed file changes its folder only. */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

export function isBuildCurrent(folder) {
  const page = join(folder, 'dist/index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return sources.every((source) => newestChange(join(folder, source)) <= built);
}

/** Resolves to the exit code of the build. Test runners set NODE_ENV, and Vite would build what is for development alone. */
export const build = () =>
  runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], { NODE_ENV: 'production' });

/** Ends the program when the build fails; its own output says why. */
export async function ensureBuild() {
  if (isBuildCurrent(root)) return;
  console.log('Building the pages into dist (some seconds) …');
  if ((await build()) === 0) return;
  console.error('The build failed. The message above names the file.');
  process.exit(1);
}
