/** Search parameters as plain text: what a person can read and type. */
export type Search = Readonly<Record<string, string>>;

/** Parses `?a=b&c=d`; of a repeated name the last counts. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The inverse of {@link parseSearch}; empty and undefined values are left out. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') params.set(name, value);
  // Colons and commas may stand in a query as they are; escaping them only makes links hard to read.
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
