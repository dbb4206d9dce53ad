import * as z from 'zod/mini';

const schema = z.object({
  source: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('static'),
      id: z.string().check(z.minLength(1)),
      name: z.string().check(z.minLength(1)),
      url: z.string().check(z.minLength(1)),
    }),
  ]),
});

/** What `plumbline.config.json` beside the site says. */
export type Config = z.infer<typeof schema>;

/**
 * Reads the configuration that stands beside the site, so that a built site is re-pointed without a rebuild.
 * Relative addresses in it are resolved against the site.
 * @throws Error that says what is wrong with the file.
 */
export async function loadConfig(fetch: typeof globalThis.fetch, baseUrl: string): Promise<Config> {
  const url = new URL('plumbline.config.json', baseUrl).href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`plumbline.config.json answered ${response.status}.`);
  let json: unknown;
  try {
    json = await response.json();
  } catch (cause) {
    throw new Error('plumbline.config.json is not JSON.', { cause });
  }
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `plumbline.config.json: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  const { source } = parsed.data;
  const folder = source.url.endsWith('/') ? source.url : `${source.url}/`;
  return { source: { ...source, url: new URL(folder, baseUrl).href } };
}
