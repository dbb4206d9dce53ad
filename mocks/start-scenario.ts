import { setupWorker } from 'msw/browser';
import { serviceHandlers } from './http/service-handlers.ts';
import { scenarios, type ScenarioName } from './scenarios/scenarios.ts';

const key = 'plumbline-scenario';
const isScenario = (name: string | null): name is ScenarioName =>
  name !== null && Object.hasOwn(scenarios, name);

/** The scenario that the address asks for (`?scenario=decaying`), kept by the tab until it asks for another or none. */
function chosenScenario(): ScenarioName | null {
  const asked = new URLSearchParams(location.search).get('scenario');
  if (asked !== null) sessionStorage.setItem(key, asked);
  const name = sessionStorage.getItem(key);
  return isScenario(name) ? name : null;
}

/**
 * Serves a made-up world to this page, for development: the handlers of tests in a service worker.
 * @returns the service as a configuration would name it; null where no scenario is asked for.
 */
export async function startScenario() {
  const name = chosenScenario();
  if (name === null) return null;
  const url = `${location.origin}/scenario/v1/`;
  await setupWorker(...serviceHandlers(scenarios[name](), { base: url })).start({
    onUnhandledRequest: 'bypass',
    quiet: true,
  });
  return { source: { kind: 'http' as const, id: `scenario-${name}`, name: `Scenario: ${name}`, url } };
}
