import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { brokenServices, soundService, token, type BrokenService } from './broken-services.ts';
import { describeService } from './describe-service.ts';

const services: Readonly<Record<string, Pick<BrokenService, 'answer'>>> = {
  sound: { answer: (request, next) => next(request) },
  ...brokenServices,
};
const urlOf = (name: string) => `https://${name}.example/v1/`;

const server = setupServer(
  ...Object.entries(services).map(([name, { answer }]) => {
    const next = soundService();
    return http.all(`${urlOf(name)}*`, ({ request }) => answer(request, next));
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

// Run by broken-services.test.ts, which expects each to fail at its item.
for (const name of Object.keys(services)) describeService({ url: urlOf(name), token });
