import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { loadTable } from './load-table.ts';
import { writeMadeLogs } from './made-logs.ts';
import { duckdb, testServer } from './test-server.ts';

/**
 * Writes the made-up logs as files and as tables of the same names before the tests of a suite, and takes the files
 * away after them. @returns what the kernel makes of the files of a mapping.
 */
export function madeTables(): (mapping: Mapping) => Promise<ModelProfile> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-made-'));
  let paths: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    paths = await writeMadeLogs(duckdb, folder);
    for (const [table, path] of Object.entries(paths))
      await loadTable(testServer, { connection: duckdb, path }, { table });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return (mapping) => profileLog({ mapping, open: (name) => openAsBlob(paths[name] ?? '') });
}
