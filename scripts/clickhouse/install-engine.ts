import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** ClickHouse's own engine as a package. Not among the project's: 550 MB, and for Linux and macOS alone. */
const version = '3.4.0';
const folder = resolve('.clickhouse');
const installed = join(folder, 'node_modules/chdb');

function isInstalled(): boolean {
  const manifest = join(installed, 'package.json');
  if (!existsSync(manifest)) return false;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version === version;
}

async function install(): Promise<void> {
  process.stderr.write(
    `Installing ClickHouse's engine (chdb ${version}, about 550 MB) into .clickhouse, once …\n`,
  );
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: { chdb: version } };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const npm = process.env['npm_execpath'];
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  await promisify(execFile)(command, args, { cwd: folder });
}

/** What is used of the package. */
export interface EngineModule {
  readonly Session: new (path?: string) => EngineSession;
}

export interface EngineSession {
  queryAsync(sql: string, options: { readonly format: string }): Promise<EngineResult>;
  close(): void;
}

export interface EngineResult {
  readonly rowsRead: number;
  readonly bytesRead: number;
  text(): string;
}

/** The engine, installed if it was not. @throws Error when it cannot be had on this machine. */
export async function loadEngine(): Promise<EngineModule> {
  if (!isInstalled()) await install();
  return (await import(pathToFileURL(join(installed, 'index.mjs')).href)) as EngineModule;
}
