import { defineConfig } from 'vitest/config';

// The suites that commands run, apart from the tests of the program.
export default defineConfig({
  test: { include: ['scripts/service/*.suite.ts'], testTimeout: 60_000, env: { TZ: 'UTC' } },
});
