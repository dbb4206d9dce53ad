// Installs the packages that package-lock.json names, unless they are there already.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm } from './run-command.mjs';

const oldestNode = [20, 19];

/** npm writes node_modules/.package-lock.json last, so its date says when an installation was complete. */
export function arePackagesCurrent(folder) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

export function isNodeRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** Ends the program with a sentence on what to do when packages cannot be had. */
export async function ensurePackages() {
  if (!isNodeRecent(process.versions.node)) {
    console.error(
      `Plumbline needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Install a newer one from your package manager and try again.`,
    );
    process.exit(1);
  }
  if (arePackagesCurrent(root)) return;
  console.log(
    'Installing the npm packages that build and test Plumbline into node_modules (once, a minute or two) …',
  );
  // Packages for development are needed to build, also where NODE_ENV says production.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await runNpm(['ci', ...options])) === 0) return;
  console.log(
    'The exact versions could not be installed; trying the nearest ones that package.json allows …',
  );
  if ((await runNpm(['install', '--no-package-lock', ...options])) === 0) return;
  console.error(
    'The npm packages could not be installed. Check the network and the npm settings, and try again.',
  );
  process.exit(1);
}
