import type { Answer } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { parseModels } from '#backend/wire/parse-service.ts';
import type { Model, Notice } from '#domain/profile/model-profile.ts';
import type { ServiceClient } from './service-client.ts';

/** A list that needs more pages than this does not end. */
const mostPages = 1000;

type Page = ReturnType<typeof parseModels>;

async function readPages(client: ServiceClient, signal: AbortSignal): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const asked = new Set<string>();
  for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.value.next ?? null) {
    const url = client.url('models', cursor === '' ? {} : { cursor });
    if (asked.has(cursor)) throw new BackendError('malformed', `${url}: value.next: leads back to this page`);
    if (asked.size >= mostPages)
      throw new BackendError('malformed', `the list of models has more than ${mostPages} pages`);
    asked.add(cursor);
    pages.push(await client.read(url, parseModels, signal));
  }
  return pages;
}

/** Notices of all pages; one that stands on each is said once. */
const noticesOf = (pages: readonly Page[]): readonly Notice[] => [
  ...new Map(
    pages.flatMap(({ notices }) => notices.map((notice) => [JSON.stringify(notice), notice])),
  ).values(),
];

/**
 * All models of a service, page by page, as one answer: complete if each page is, as new as the newest.
 * @throws BackendError `malformed` for a list that does not end, or that has a model twice.
 */
export async function readModels(
  client: ServiceClient,
  signal: AbortSignal,
): Promise<Answer<readonly Model[]>> {
  const pages = await readPages(client, signal);
  const models = pages.flatMap(({ value }) => value.models);
  const ids = new Set<string>();
  for (const { id } of models) {
    if (ids.has(id))
      throw new BackendError('malformed', `${client.url('models')}: the model ${id} stands twice`);
    ids.add(id);
  }
  const instants = pages.map(({ asOf }) => asOf).filter((asOf) => asOf !== null);
  return {
    value: models,
    asOf: instants.length > 0 ? Math.max(...instants) : null,
    window: null,
    complete: pages.every(({ complete }) => complete),
    notices: noticesOf(pages),
    computedBy: pages[0]?.computedBy ?? '',
  };
}
