import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type ConsoleMessage, type Page, type Request } from '@playwright/test';

/** A request that the page itself ended, by leaving or by asking anew, is no fault. */
const isAborted = (request: Request) => request.failure()?.errorText === 'net::ERR_ABORTED';

/** Notes everything that a healthy page never does; returns the notes, which grow while the page lives. */
export function watch(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    const kind = message.type();
    if (kind === 'error' || kind === 'warning')
      faults.push(`console ${kind}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    if (!isAborted(request)) faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol.startsWith('http')) faults.push(`left its origin: ${url.href}`);
  });
  return faults;
}

interface Fixtures {
  /** Regular expressions of faults that this test provokes on purpose. */
  readonly expectedFaults: readonly RegExp[];
  readonly healthyPage: void;
}

/** Playwright's test, made to fail when the page logs an error or a warning, loses a request or leaves its origin. */
export const test = base.extend<Fixtures>({
  expectedFaults: [[], { option: true }],
  healthyPage: [
    async ({ page, baseURL, expectedFaults }, use) => {
      const faults = watch(page, new URL(baseURL ?? 'http://localhost').origin);
      await use();
      expect(faults.filter((fault) => !expectedFaults.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Checks the page as it stands against WCAG 2.2 A and AA and axe's best practices. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
  expect(found).toEqual([]);
}

export { expect };
