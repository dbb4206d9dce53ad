import { describeBackend } from '#backend/conformance.ts';
import { brokenBackends } from './broken-backends.ts';
import { sound } from './sound-backend.ts';

const now = Date.UTC(2026, 10, 23);

// Run by broken-backends.test.ts, which expects each to fail at its item.
describeBackend('sound', sound, now);
for (const [name, { make }] of Object.entries(brokenBackends)) describeBackend(name, make, now);
