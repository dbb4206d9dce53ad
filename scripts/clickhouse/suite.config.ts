import { defineConfig } from 'vitest/config';

// The suites that need a ClickHouse, apart from the tests of the program.
export default defineConfig({
  test: {
    include: ['scripts/clickhouse/*.suite.ts'],
    setupFiles: ['scripts/clickhouse/fresh-database.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The engine answers one query at a time.
    fileParallelism: false,
    env: { TZ: 'UTC' },
  },
});
