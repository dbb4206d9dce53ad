import { parseArgs } from 'node:util';
import { serviceHandlers } from '#mocks/http/service-handlers.ts';
import { scenarios, type ScenarioName } from '#mocks/scenarios/scenarios.ts';
import { referenceServer } from './service/reference-server.ts';

const usage = `npm run serve:reference -- [--port 4600] [--scenario NAME] [--token SECRET]
scenarios: ${Object.keys(scenarios).join(', ')}`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4600' },
    scenario: { type: 'string', default: 'mixed' },
    token: { type: 'string' },
  },
});
const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

if (!isScenario(values.scenario) || !/^\d+$/.test(values.port)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const token = values.token ?? null;
  const handlers = serviceHandlers(scenarios[values.scenario](), { token });
  referenceServer(handlers).listen(Number(values.port), '127.0.0.1', () => {
    const address = `http://localhost:${values.port}/v1/`;
    const header = token === null ? '' : ` -H 'Authorization: Bearer ${token}'`;
    process.stdout.write(`A service of the scenario "${String(values.scenario)}" at ${address}\n`);
    process.stdout.write(`Try: curl${header} ${address}models\n`);
  });
}
