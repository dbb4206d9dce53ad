import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Chunk {
  /** Path below the built folder. */
  readonly file: string;
  /** Bytes as a browser downloads them: gzip at the level of most servers, 6. */
  readonly gzip: number;
  readonly text: string;
}

export interface Chunks {
  /** What the first page loads before it can do anything: the entry and all it imports statically. */
  readonly initial: readonly Chunk[];
  /** What is loaded when a page or a part asks for it. */
  readonly lazy: readonly Chunk[];
}

/** Text that a library leaves in its bundle whatever the minifier does, and a file of it where that text stands. */
export const libraryMarks = {
  recharts: { mark: 'recharts-surface', file: 'recharts/es6/container/Surface.js' },
  'parquet-wasm': { mark: 'parquet_wasm', file: 'parquet-wasm/esm/parquet_wasm.js' },
  papaparse: { mark: 'UndetectableDelimiter', file: 'papaparse/papaparse.min.js' },
  msw: { mark: 'mockServiceWorker', file: 'msw/lib/browser/index.mjs' },
} as const;

/** Libraries of the list that some of the chunks hold. */
export const librariesIn = (chunks: readonly Chunk[]): readonly string[] =>
  Object.entries(libraryMarks)
    .filter(([, { mark }]) => chunks.some(({ text }) => text.includes(mark)))
    .map(([library]) => library);

// Static imports of a bundle name their file in quotes, after `from` or right after `import`; dynamic ones have brackets.
const staticImport = /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g;
const scriptTag = /<script\b[^>]*\bsrc="([^"]+)"/g;

const firstGroups = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/** Files that `text` in `file` imports statically, as paths below the folder; names of no file are text, not imports. */
function importedFiles(folder: string, { file, text }: { file: string; text: string }): readonly string[] {
  return firstGroups(text, staticImport)
    .map((name) => relative(folder, join(folder, name.startsWith('/') ? '.' : dirname(file), name)))
    .filter((name) => existsSync(join(folder, name)));
}

function readChunk(folder: string, file: string): Chunk {
  const body = readFileSync(join(folder, file));
  return { file, gzip: gzipSync(body, { level: 6 }).length, text: body.toString('utf8') };
}

/** The JavaScript of a built folder, by whether the first page needs it. Throws when there is no entry. */
export function readChunks(folder: string): Chunks {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = firstGroups(page, scriptTag).map((name) => name.replace(/^\//, ''));
  if (entries.length === 0) throw new Error(`${folder}/index.html loads no script.`);
  const reached = new Map<string, Chunk>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    const chunk = readChunk(folder, file);
    reached.set(file, chunk);
    waiting.push(...importedFiles(folder, chunk));
  }
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const lazy = all.filter((file) => file.endsWith('.js') && !reached.has(file));
  return { initial: [...reached.values()], lazy: lazy.map((file) => readChunk(folder, file)) };
}
