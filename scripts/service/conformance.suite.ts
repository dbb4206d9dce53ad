import { describeBackend } from '#backend/conformance.ts';
import { httpBackend } from '#backend/http/http-backend.ts';

const baseUrl = process.env['PLUMBLINE_SERVICE'] ?? '';
const token = process.env['PLUMBLINE_TOKEN'] ?? null;

// Run by `npm run conformance`, which names the service.
describeBackend(
  baseUrl,
  () => httpBackend({ id: 'service', baseUrl, fetch: globalThis.fetch, token: () => token }),
  Date.now(),
);
