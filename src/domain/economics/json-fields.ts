import { numberFaults, type Bounds, type Fault } from './fault.ts';

type Properties = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is Properties =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Stands in for a number that is at fault; whoever sees faults must not use what was read. */
const nothing = 0;

/**
 * Reads the fields of one object of a document that came from outside, and collects what is wrong with them. What is at
 * fault reads as something harmless, so that all faults of a document are found at once.
 */
export class JsonFields {
  readonly faults: Fault[];
  readonly #path: string;
  readonly #json: Properties;

  private constructor(json: Properties, path: string, faults: Fault[]) {
    this.#json = json;
    this.#path = path;
    this.faults = faults;
  }

  /** @param path of the object in the document; empty for the document itself. */
  static of(json: unknown, path: string, faults: Fault[] = []): JsonFields {
    if (isObject(json)) return new JsonFields(json, path, faults);
    faults.push({
      path: path || 'the document',
      what: `Is ${JSON.stringify(json) ?? 'missing'}, not an object.`,
      remedy: 'Write fields in braces.',
    });
    return new JsonFields({}, path, faults);
  }

  at(name: string): string {
    return this.#path ? `${this.#path}.${name}` : name;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#json, name) && this.#json[name] !== null;
  }

  raw(name: string): unknown {
    return Object.hasOwn(this.#json, name) ? this.#json[name] : undefined;
  }

  fault(name: string, what: string, remedy: string): void {
    this.faults.push({ path: this.at(name), what, remedy });
  }

  /** A number within bounds; 0 with a fault otherwise. */
  number(name: string, bounds: Bounds): number {
    const value = this.raw(name);
    const faults = numberFaults(this.at(name), value, bounds);
    this.faults.push(...faults);
    return faults.length === 0 ? (value as number) + 0 : nothing;
  }

  /** What is given, or the fallback where nothing is. */
  numberOr<T extends number | null>(name: string, bounds: Bounds, fallback: T): number | T {
    return this.has(name) ? this.number(name, bounds) : fallback;
  }

  flag(name: string): boolean | null {
    const value = this.raw(name) ?? null;
    if (value === null || typeof value === 'boolean') return value;
    this.fault(name, `Is ${JSON.stringify(value)}.`, 'Write true or false.');
    return null;
  }

  text(name: string): string | null {
    const value = this.raw(name) ?? null;
    if (value === null || typeof value === 'string') return value;
    this.fault(name, `Is ${JSON.stringify(value)}.`, 'Write text in quotes.');
    return null;
  }

  choice<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.raw(name);
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    this.fault(name, `Is ${JSON.stringify(value) ?? 'missing'}.`, `Write ${choices.join(' or ')}.`);
    return choices[0] as T;
  }

  object(name: string): JsonFields {
    return JsonFields.of(this.raw(name), this.at(name), this.faults);
  }

  /** The items of a list with their paths; empty with a fault where there is none. */
  items(name: string): readonly { readonly value: unknown; readonly path: string }[] {
    const value = this.raw(name);
    if (Array.isArray(value))
      return value.map((item: unknown, i) => ({ value: item, path: `${this.at(name)}[${i}]` }));
    this.fault(name, 'Is no list.', 'Write values in square brackets.');
    return [];
  }

  numbers(name: string, bounds: Bounds): readonly number[] {
    return this.items(name).map(({ value, path }) => this.#numberAt(value, path, bounds));
  }

  /** Rows of numbers. */
  grid(name: string, bounds: Bounds): readonly (readonly number[])[] {
    return this.items(name).map(({ value, path }) => {
      if (Array.isArray(value))
        return value.map((cell: unknown, j) => this.#numberAt(cell, `${path}[${j}]`, bounds));
      this.faults.push({ path, what: 'Is no row of numbers.', remedy: 'Write a list of lists.' });
      return [];
    });
  }

  texts(name: string): readonly string[] {
    return this.items(name).map(({ value, path }) => {
      if (typeof value === 'string') return value;
      this.faults.push({ path, what: `Is ${JSON.stringify(value)}.`, remedy: 'Write text in quotes.' });
      return '';
    });
  }

  /** Names that stand here and that nobody reads are slips. */
  only(known: readonly string[]): void {
    for (const name of Object.keys(this.#json))
      if (!known.includes(name))
        this.fault(name, 'Is not known here.', `Remove it, or use one of ${known.join(', ')}.`);
  }

  #numberAt(value: unknown, path: string, bounds: Bounds): number {
    const faults = numberFaults(path, value, bounds);
    this.faults.push(...faults);
    return faults.length === 0 ? (value as number) + 0 : nothing;
  }
}

/** Faults a document of another version than 1; one that names none is of version 1. */
export function checkVersion(fields: JsonFields): void {
  const version = fields.has('version') ? fields.raw('version') : 1;
  if (version !== 1)
    fields.fault(
      'version',
      `Is ${JSON.stringify(version)}; this Plumbline reads version 1.`,
      'Open it with the Plumbline that wrote it, or a newer one.',
    );
}
