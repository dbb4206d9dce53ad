import { afterAll, beforeAll } from 'vitest';
import { quoted, runStatement } from './load-table.ts';
import { testServer } from './test-server.ts';

// What one suite leaves behind must not be found by another.
const drop = () => runStatement(testServer, `DROP DATABASE IF EXISTS ${quoted(testServer.database)}`);
beforeAll(async () => {
  await drop();
  await runStatement(testServer, `CREATE DATABASE ${quoted(testServer.database)}`);
});
afterAll(drop);
