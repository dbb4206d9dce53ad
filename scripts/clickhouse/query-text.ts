/** What the text of a query is made of, as ClickHouse's lexer divides it. */
export interface QueryParts {
  /** Names in quotes, as the server reads them. */
  readonly names: readonly string[];
  /** Texts in quotes. */
  readonly literals: readonly string[];
  /** Everything else, with ▢ for a quoted name, § for a quoted text and # for a number. */
  readonly frame: string;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', b: '\b', f: '\f' };

/** @returns what stands in the quotes that open at a place, and the place behind them. */
function quotedAt(text: string, open: number): readonly [content: string, end: number] {
  const quote = text[open];
  let content = '';
  for (let i = open + 1; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (letter === '\\') {
      const escaped = text[++i] ?? '';
      content += escapes[escaped] ?? escaped;
    } else if (letter !== quote) content += letter;
    else if (text[i + 1] === quote) content += text[++i];
    else return [content, i + 1];
  }
  throw new Error(`a quote is not closed: ${text.slice(open, open + 60)}`);
}

/** Takes a query's text apart. @throws Error for a quote that does not end. */
export function queryParts(text: string): QueryParts {
  const names: string[] = [];
  const literals: string[] = [];
  let frame = '';
  for (let i = 0; i < text.length;) {
    const letter = text[i] ?? '';
    if (letter === '`' || letter === '"' || letter === "'") {
      const [content, end] = quotedAt(text, i);
      (letter === "'" ? literals : names).push(content);
      frame += letter === "'" ? '§' : '▢';
      i = end;
    } else {
      frame += letter;
      i++;
    }
  }
  return { names, literals, frame: frame.replaceAll(/(?<![\w])[\d.]+(?:e[+-]?\d+)?/g, '#') };
}
