import { describeBackend } from '#backend/conformance.ts';
import { brokenBackends } from './broken-backends.ts';

// Run by broken-backends.test.ts, which expects each to fail at its item.
for (const [name, { make }] of Object.entries(brokenBackends))
  describeBackend(name, make, Date.UTC(2026, 10, 23));
