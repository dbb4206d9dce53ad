import * as z from 'zod/mini';

// The served pages forbid code made from text, which zod would try for speed.
z.config({ jitless: true });

const text = z.string('must be a text').check(z.minLength(1, 'must not be empty'));

const schema = z.object(
  {
    source: z.discriminatedUnion(
      'kind',
      [
        z.object({
          kind: z.literal('static'),
          id: text,
          name: text,
          url: text,
          /** A file of documents for readers to start from. */
          documents: z.optional(text),
        }),
        z.object({
          kind: z.literal('http'),
          id: text,
          name: text,
          url: text,
          cookies: z.optional(z.boolean()),
        }),
        z.object({
          kind: z.literal('clickhouse'),
          id: text,
          name: text,
          url: text,
          database: text,
          user: text,
          /** Mapping files, one per model; their `files` name tables. */
          models: z.array(z.unknown()).check(z.minLength(1, 'must name a model')),
        }),
      ],
      'must be an object whose kind is "static", "http" or "clickhouse"',
    ),
    /** What the server's policy lets a reader's own sources reach, beside the source of the site. */
    connect: z.optional(z.array(text)),
  },
  'must be an object with a source',
);

/** What `plumbline.config.json` beside the site says. */
export type Config = z.infer<typeof schema>;

const fileName = 'plumbline.config.json';

async function readJson(fetch: typeof globalThis.fetch, url: string): Promise<unknown> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(`${fileName} cannot be reached.`, { cause });
  });
  if (!response.ok) throw new Error(`${fileName} answered ${response.status}.`);
  try {
    return await response.json();
  } catch (cause) {
    throw new Error(`${fileName} is not JSON.`, { cause });
  }
}

/** The folder as an address of its own, ending in a slash. */
function folderUrl(url: string, baseUrl: string): string {
  const folder = url.endsWith('/') ? url : `${url}/`;
  if (!URL.canParse(folder, baseUrl)) throw new Error(`${fileName}: source.url: ${url} is no address.`);
  return new URL(folder, baseUrl).href;
}

/**
 * Reads the configuration that stands beside the site, so that a built site is re-pointed without a rebuild.
 * Relative addresses in it are resolved against the site.
 * @param baseUrl address of the site's folder, ending in a slash.
 * @throws Error that says what is wrong with the file.
 */
export async function loadConfig(fetch: typeof globalThis.fetch, baseUrl: string): Promise<Config> {
  const json = await readJson(fetch, new URL(fileName, baseUrl).href);
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = [fileName, issue?.path.map(String).join('.')].filter(Boolean).join(': ');
    throw new Error(`${place}: ${issue?.message ?? 'is not valid'}.`);
  }
  const { source } = parsed.data;
  const url = folderUrl(source.url, baseUrl);
  if (source.kind !== 'static' || source.documents === undefined)
    return { ...parsed.data, source: { ...source, url } };
  if (!URL.canParse(source.documents, baseUrl))
    throw new Error(`${fileName}: source.documents: ${source.documents} is no address.`);
  return { ...parsed.data, source: { ...source, url, documents: new URL(source.documents, baseUrl).href } };
}
