/** A fault in a document: where, and what. */
export interface Fault {
  /** `dimensions[3].criteria[0].statement`; empty for the document itself. */
  readonly path: string;
  readonly what: string;
}

/** Reads one value; faults are added to the list, and what is returned beside a fault is never used. */
export type Read<T> = (value: unknown, path: string, faults: Fault[]) => T;

/** A value, or what is wrong with the document. */
export type ReadResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

/** What stands there, short enough for a sentence. Objects and lists are not shown: they may be deep. */
export function found(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'is a list' : 'is an object';
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, 41) : value);
  return `is ${text.length > 42 ? `${text.slice(0, 41)}…` : text}`;
}

/** A test as a reader; the demand completes "must be …". */
export const readIf =
  <T>(fits: (value: unknown) => value is T, demand: string): Read<T> =>
  (value, path, faults) => {
    if (!fits(value)) faults.push({ path, what: `must be ${demand}, ${found(value)}` });
    return value as T;
  };

/** A text of bounded length, in characters. */
export const readText =
  ({ least = 0, most }: { least?: number; most: number }): Read<string> =>
  (value, path, faults) => {
    if (typeof value !== 'string') faults.push({ path, what: `must be a text, ${found(value)}` });
    else if (value.length < least) faults.push({ path, what: 'must not be empty' });
    else if (value.length > most)
      faults.push({ path, what: `has ${value.length} characters, and may have ${most}` });
    return value as string;
  };

/** A number between two bounds, both included. */
export const readNumber = (least: number, most: number): Read<number> =>
  readIf(
    (value): value is number => typeof value === 'number' && value >= least && value <= most,
    `a number from ${least} to ${most}`,
  );

/** A whole number between two bounds, both included. */
export const readWhole = (least: number, most: number): Read<number> =>
  readIf(
    (value): value is number =>
      Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    `a whole number from ${least} to ${most}`,
  );

export const readFlag: Read<boolean> = readIf((value) => typeof value === 'boolean', 'true or false');

/** One of a few. */
export const readOneOf = <T extends string | number>(values: readonly T[]): Read<T> =>
  readIf(
    (value): value is T => values.includes(value as T),
    values.map((value) => JSON.stringify(value)).join(' or '),
  );

/** A list of bounded length. */
export const readList =
  <T>(item: Read<T>, { least = 0, most }: { least?: number; most: number }): Read<readonly T[]> =>
  (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push({ path, what: `must be a list, ${found(value)}` });
      return [];
    }
    if (value.length < least || value.length > most) {
      faults.push({ path, what: `has ${value.length} entries, and may have ${least} to ${most}` });
      return [];
    }
    return value.map((entry: unknown, i) => item(entry, `${path}[${i}]`, faults));
  };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A reader of a field that may be absent. */
export interface Optional<T> {
  readonly optional: Read<T>;
}
export const optional = <T>(read: Read<T>): Optional<T> => ({ optional: read });

type FieldReads = Readonly<Record<string, Read<unknown> | Optional<unknown>>>;
type ReadOf<R> = R extends Read<infer T> ? T : never;
type OptionalKeys<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F];

/** What an object with these fields becomes. */
export type FieldsOf<F extends FieldReads> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ReadOf<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: F[K] extends Optional<infer T> ? T : never };

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** An object with these fields and no others: a misspelt name is told, not passed over. */
export const readFields =
  <const F extends FieldReads>(fields: F): Read<FieldsOf<F>> =>
  (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push({ path, what: `must be an object, ${found(value)}` });
      return {} as FieldsOf<F>;
    }
    for (const name of Object.keys(value))
      if (!Object.hasOwn(fields, name)) faults.push({ path: join(path, name), what: 'is not known here' });
    const entries = Object.entries(fields).flatMap(([name, read]): [string, unknown][] => {
      const has = Object.hasOwn(value, name);
      if (typeof read === 'function')
        return [[name, read(has ? value[name] : undefined, join(path, name), faults)]];
      return has && value[name] !== undefined
        ? [[name, read.optional(value[name], join(path, name), faults)]]
        : [];
    });
    return Object.fromEntries(entries) as FieldsOf<F>;
  };

/** An object whose names are data: each must be known. */
export const readNamed =
  <K extends string, T>(isName: (name: string) => name is K, item: Read<T>): Read<Partial<Record<K, T>>> =>
  (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push({ path, what: `must be an object, ${found(value)}` });
      return {};
    }
    const entries = Object.entries(value).flatMap(([name, entry]): [string, T][] => {
      if (isName(name)) return [[name, item(entry, join(path, name), faults)]];
      faults.push({ path: join(path, name), what: 'is not known here' });
      return [];
    });
    return Object.fromEntries(entries) as Partial<Record<K, T>>;
  };

/** Reads a whole document; more faults than a reader would mend at once are cut off. */
export function readDocument<T>(read: Read<T>, value: unknown): ReadResult<T> {
  const faults: Fault[] = [];
  const result = read(value, '', faults);
  return faults.length === 0 ? { ok: true, value: result } : { ok: false, faults: faults.slice(0, 20) };
}

/** `answers.DAT: must be …`, for a message. */
export const faultText = ({ path, what }: Fault): string => `${path || 'the document'}: ${what}`;
