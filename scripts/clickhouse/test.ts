import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { EngineQueue } from './engine-queue.ts';
import { engineServer } from './engine-server.ts';
import { loadEngine, type EngineModule } from './install-engine.ts';
import { testUsers } from './test-users.ts';

const usage = `npm run test:clickhouse [-- --url http://localhost:8123 --user NAME --password SECRET] [--only NAME] [--report FILE]
Holds the ClickHouse source to its contract, and to the kernel's numbers. Without --url on ClickHouse's own engine,
which is installed into .clickhouse once; with it on a server, in a database plumbline_test that is made and dropped.`;

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    user: { type: 'string', default: 'default' },
    password: { type: 'string', default: '' },
    only: { type: 'string' },
    report: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Where tests ask, and how that is ended. */
interface Target {
  readonly env: Readonly<Record<string, string>>;
  readonly end: () => void;
}

/** Exit code for a machine that the engine cannot be had on: nothing was checked, and nothing was found wrong. */
const notHere = 77;

/** The engine; null, with the reason said, where it cannot be installed. */
async function engineOrNull(): Promise<EngineModule | null> {
  try {
    return await loadEngine();
  } catch (error) {
    process.stderr.write(`ClickHouse's engine cannot be installed here: ${String(error)}\n`);
    return null;
  }
}

/** The engine in this process behind its HTTP interface, on a port of its own. */
async function startEngine({ Session }: EngineModule): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-clickhouse-'));
  const session = new Session(folder);
  const server = engineServer({ queue: new EngineQueue(session), users: testUsers });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: { PLUMBLINE_CLICKHOUSE: address, PLUMBLINE_CLICKHOUSE_IS_ENGINE: '1' },
    end() {
      server.closeAllConnections();
      server.close();
      session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const serverTarget = (url: string): Target => ({
  env: {
    PLUMBLINE_CLICKHOUSE: url,
    PLUMBLINE_CLICKHOUSE_USER: values.user,
    PLUMBLINE_CLICKHOUSE_PASSWORD: values.password,
  },
  end: () => undefined,
});

/** Runs the suites in a test runner of their own. @returns its exit code. */
function runSuites(env: Target['env']): Promise<number> {
  const report = values.report
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${values.report}`]
    : [];
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'scripts/clickhouse/suite.config.ts',
    ...report,
  ];
  const runner = spawn(process.execPath, [...args, ...(values.only ? [values.only] : [])], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => runner.on('close', (code) => resolve(code ?? 1)));
}

if (values.help || !existsSync('node_modules')) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const engine = values.url === undefined ? await engineOrNull() : null;
  if (values.url === undefined && !engine) process.exitCode = notHere;
  else {
    const target = engine ? await startEngine(engine) : serverTarget(values.url ?? '');
    try {
      process.exitCode = await runSuites(target.env);
    } finally {
      target.end();
    }
  }
}
