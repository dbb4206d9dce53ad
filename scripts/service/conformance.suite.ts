import { describeBackend } from '#backend/conformance.ts';
import { describeService } from './describe-service.ts';
import { backendOf } from './service-questions.ts';

const service = {
  url: process.env['PLUMBLINE_SERVICE'] ?? '',
  token: process.env['PLUMBLINE_TOKEN'] ?? null,
};

// Run by `npm run conformance`, which names the service.
describeBackend(service.url, () => backendOf(service), Date.now());
describeService(service);
