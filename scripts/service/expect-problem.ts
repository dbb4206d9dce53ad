import { expect } from 'vitest';

/** Expects a refusal as the contract has it: a status that fits, and a reason in words. */
export async function expectProblem(response: Response, statuses: readonly number[]): Promise<void> {
  const { status, url, headers } = response;
  expect(statuses, `${url} answered ${status}`).toContain(status);
  expect(headers.get('content-type'), url).toMatch(/^application\/problem\+json\b/);
  const problem = (await response.json()) as { readonly title?: unknown; readonly detail?: unknown };
  expect(problem.detail ?? problem.title, `${url} says why`).toMatch(/\S/);
}
