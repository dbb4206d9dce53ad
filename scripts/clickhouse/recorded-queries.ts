/** A query as it left for the server. */
export interface SentQuery {
  readonly text: string;
  /** What goes beside the text, by the names `param_…`. */
  readonly params: ReadonlyMap<string, string>;
}

/** True for a question about a table of the user's, and not about what the server has. */
export const isOfTables = ({ text }: SentQuery): boolean => !/ FROM system\.\w+ /.test(text);

/** Long values go into a form, in the order of its parts; short ones into the address. */
async function sentQuery(request: Request): Promise<SentQuery> {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') === true;
  const form = isForm ? await request.formData() : null;
  const beside: [string, string][] = [...new URL(request.url).searchParams];
  if (form) for (const [name, value] of form) if (typeof value === 'string') beside.push([name, value]);
  const text = form ? form.get('query') : await request.text();
  return {
    text: typeof text === 'string' ? text : '',
    params: new Map(beside.filter(([name]) => name.startsWith('param_'))),
  };
}

/** A `fetch` that notes every query before it is sent. */
export interface RecordedQueries {
  readonly fetch: typeof globalThis.fetch;
  /** All since the last time; the list begins anew. */
  readonly take: () => readonly SentQuery[];
}

export function recordQueries(): RecordedQueries {
  let sent: SentQuery[] = [];
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      sent.push(await sentQuery(request.clone()));
      return globalThis.fetch(request);
    },
    take() {
      const all = sent;
      sent = [];
      return all;
    },
  };
}
