/** A value that is bound on the server and never stands in the text of a query. */
export type BoundValue =
  | { readonly type: 'String'; readonly value: string }
  | { readonly type: 'Array(String)'; readonly value: readonly string[] }
  | { readonly type: 'Array(Int64)' | 'Array(UInt64)'; readonly value: readonly bigint[] };

type Piece = string | BoundValue;

class SqlPart {
  readonly #pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  static piecesOf(part: SqlPart): readonly Piece[] {
    return part.#pieces;
  }
}

/**
 * Part of a query. The functions of this file alone can make one: text comes from templates of the program, names go
 * through `identifier`, strings of the user through `bound`, so none of them can become part of the language.
 */
export type Sql = SqlPart;

const make = (pieces: readonly Piece[]): Sql => new SqlPart(pieces);
const piecesOf = (part: Sql): readonly Piece[] => SqlPart.piecesOf(part);

/** A finite number as a literal that the server reads back to the last bit. */
function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no literal`);
  const text = Number.isSafeInteger(value) ? String(value) : value.toExponential();
  // Two minus signs in a row would begin a comment.
  return value < 0 ? `(${text})` : text;
}

/** A query's text with numbers and other parts put in. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | number)[]): Sql {
  const pieces: Piece[] = [];
  for (const [i, text] of strings.entries()) {
    pieces.push(text);
    const value = values[i];
    if (typeof value === 'number') pieces.push(numberLiteral(value));
    else if (value !== undefined) pieces.push(...piecesOf(value));
  }
  return make(pieces);
}

/** A name of a database, table or column, quoted whatever it holds. */
export const identifier = (name: string): Sql =>
  make([`\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``]);

/** A name of the program's own. @throws RangeError for anything but small letters, digits and underscores. */
export function alias(name: string): Sql {
  if (!/^[a-z]\w*$/.test(name)) throw new RangeError(`${name} is no name of a result`);
  return make([name]);
}

export const bound = (value: BoundValue): Sql => make([value]);
export const boundText = (value: string): Sql => bound({ type: 'String', value });
export const boundTexts = (value: readonly string[]): Sql => bound({ type: 'Array(String)', value });

/** Doubles as an array, each to the last bit; finite. */
export const doubles = (values: readonly number[]): Sql =>
  make([`[${values.map((value) => value.toExponential()).join(', ')}]`]);

/** Whole numbers as an array. */
export const integers = (values: readonly number[]): Sql => make([`[${values.map(String).join(', ')}]`]);

type Separator = ', ' | ' AND ' | ' OR ' | ' + ' | '\n' | '\nUNION ALL\n';

export const joined = (parts: readonly Sql[], separator: Separator): Sql =>
  make(parts.flatMap((part, i) => (i === 0 ? piecesOf(part) : [separator, ...piecesOf(part)])));

/** All conditions at once; true where there are none. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? sql`1`
    : joined(
        conditions.map((condition) => sql`(${condition})`),
        ' AND ',
      );

/** A query as it is sent: its text, and beside it the values that it names. */
export interface RenderedSql {
  readonly query: string;
  readonly params: Readonly<Record<string, string | readonly string[] | readonly bigint[]>>;
}

/** Names the bound values p0, p1, …; one that stands in several places is sent once. */
export function rendered(part: Sql): RenderedSql {
  const names = new Map<BoundValue, string>();
  const text = piecesOf(part).map((piece) => {
    if (typeof piece === 'string') return piece;
    const name = names.get(piece) ?? `p${names.size}`;
    names.set(piece, name);
    return `{${name}:${piece.type}}`;
  });
  const params = Object.fromEntries([...names].map(([{ value }, name]) => [name, value]));
  return { query: text.join(''), params };
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function literal({ type, value }: BoundValue): string {
  if (type === 'String') return quoted(value);
  if (type === 'Array(String)') return `[${value.map(quoted).join(', ')}]`;
  return `[${value.map(String).join(', ')}]::${type}`;
}

/** A query with its values in the text, for statements that a person reads and runs: those of views bind nothing. */
export const printed = (part: Sql): string =>
  piecesOf(part)
    .map((piece) => (typeof piece === 'string' ? piece : literal(piece)))
    .join('');

/** The type of a column that keeps an aggregate. @throws RangeError for any other. */
export function aggregateType(type: string): Sql {
  if (!/^(?:Simple)?AggregateFunction\([\w, ]+\)$/.test(type))
    throw new RangeError(`${type} is no such type`);
  return make([type]);
}
