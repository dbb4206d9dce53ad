// Serves the built pages: strict headers, gzip, and index.html for addresses of the program.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.ico', '.parquet', '.png', '.woff2']);

/** What a reader's own sources may reach, by the configuration's leave: origins, or whole schemes such as `https:`. */
const allowed = (config) =>
  Array.isArray(config?.connect)
    ? config.connect.filter((entry) => /^(https?:|https?:\/\/[a-z0-9.*-]+(:(\d+|\*))?)$/i.test(entry))
    : [];

/** Origins of every address in the site's source: the only ones beside its own that pages may ask. */
function originsIn(value) {
  if (typeof value === 'string')
    return /^https?:\/\//.test(value) && URL.canParse(value) ? [new URL(value).origin] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(originsIn) : [];
}

async function contentSecurityPolicy(folder) {
  const config = await readFile(join(folder, 'plumbline.config.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => null); // Without a readable configuration no other origin is allowed; the page says what is wrong.
  return [
    "default-src 'self'",
    // WebAssembly decodes Parquet files in the tab.
    "script-src 'self' 'wasm-unsafe-eval'",
    "img-src 'self' data: blob:",
    ['connect-src', "'self'", ...new Set([...originsIn(config?.source), ...allowed(config)])].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The file for a path of the address, the page for an address of the program, or null. */
async function find(folder, pathname) {
  const file = resolve(folder, `.${pathname}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const facts = await stat(file).catch(() => null);
  if (facts?.isFile()) return file;
  return extname(pathname) === '' ? join(folder, 'index.html') : null;
}

function decodePath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** Reads files and keeps them with their gzip; a file is read again when its date changes. */
function fileCache() {
  const kept = new Map();
  return async (file) => {
    const { mtimeMs } = await stat(file);
    const known = kept.get(file);
    if (known?.mtimeMs === mtimeMs) return known;
    const body = await readFile(file);
    const entry = {
      mtimeMs,
      body,
      zipped: compressed.has(extname(file)) ? null : await promisify(gzip)(body),
      tag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    };
    kept.set(file, entry);
    return entry;
  };
}

function refuse(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}

async function answer({ folder, read }, request, response) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Content-Security-Policy', await contentSecurityPolicy(folder));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered.');
  }
  const pathname = decodePath(request.url);
  if (pathname === null || pathname.includes('\0'))
    return refuse(response, 400, 'The address cannot be read.');
  const file = await find(folder, pathname);
  if (file === null) return refuse(response, 404, `There is no ${pathname} here.`);
  const { body, zipped, tag } = await read(file);
  const zip = zipped !== null && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const etag = `"${tag}${zip ? '-gz' : ''}"`;
  const headers = {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    // Names under assets/ carry a hash of their content.
    'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
  const sent = zip ? zipped : body;
  response.writeHead(200, {
    ...headers,
    ...(zip ? { 'Content-Encoding': 'gzip' } : {}),
    'Content-Length': sent.length,
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

/** Serves `folder`; resolves to the server once it listens, rejects when the port is not to be had. */
export function serve({ folder, port, host }) {
  const site = { folder: resolve(folder), read: fileCache() };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      if (!response.headersSent) refuse(response, 500, 'The server failed to read the file.');
      else response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Hosts to listen on: both addresses of localhost, because programs differ in which of them they ask. */
const addressesOf = (host) => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host]);

/** Listens on every address of the host that this machine has; resolves to the port. */
async function listen(folder, { port, host }) {
  let taken = port;
  for (const address of addressesOf(host)) {
    try {
      taken = (await serve({ folder, port: taken, host: address })).address().port;
    } catch (error) {
      const absent = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
      if (!absent || address !== '::1') throw error;
    }
  }
  return taken;
}

/** Serves the built pages until the program is stopped. */
export async function serveBuilt() {
  const port = Number(process.env.PORT || 4173);
  const host = process.env.HOST || 'localhost';
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT is ${process.env.PORT}; it must be a number from 0 to 65535.`);
    process.exit(1);
  }
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('Nothing is built yet: npm start builds and serves, npm run build builds.');
    process.exit(1);
  }
  try {
    const taken = await listen(folder, { port, host });
    console.log(`Plumbline is ready at http://${host}:${taken} (Ctrl+C stops it)`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    const why = error.code === 'EACCES' ? 'may not be used by you' : 'is used by another program';
    console.error(
      `Port ${port} ${why}. Stop that program or choose another port: PORT=${port + 1} npm start`,
    );
    process.exit(1);
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serveBuilt();
