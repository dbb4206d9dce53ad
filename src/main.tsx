import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { loadConfig, type Config } from '#app/config.ts';
import { StartError } from '#app/start-error.tsx';
import type { OpenService } from '#app/app.tsx';
import { applyPreferences } from '#app/apply-preferences.ts';
import { lazyBackend } from '#backend/lazy-backend.ts';
import { lazyTables } from '#backend/lazy-tables.ts';
import type { Backend, DocumentStore } from '#backend/contract.ts';
import { passwordOf } from '#app/password-of.ts';
import '#app/theme.ts';

const keepsThings = 'indexedDB' in window;

/** Documents of a source that keeps none itself: in this browser, or as long as the page where that keeps nothing. */
async function createDocuments(sourceId: string): Promise<DocumentStore> {
  if (keepsThings) {
    const { localDocuments } = await import('#backend/browser/local-documents.ts');
    return localDocuments(sourceId);
  }
  const { memoryDocuments } = await import('#backend/memory/memory-documents.ts');
  return memoryDocuments();
}

/** The same, beginning with what the site ships. */
async function createShippedDocuments(sourceId: string, url: string | undefined): Promise<DocumentStore> {
  const own = await createDocuments(sourceId);
  if (url === undefined) return own;
  const { readShippedDocuments, withShippedDocuments } = await import('#backend/static/shipped-documents.ts');
  return withShippedDocuments(own, async () => readShippedDocuments(await (await window.fetch(url)).json()));
}

async function createBackend({ source }: Config): Promise<Backend> {
  const { id, url } = source;
  switch (source.kind) {
    case 'http': {
      const { httpBackend } = await import('#backend/http/http-backend.ts');
      const credentials = source.cookies ? 'include' : 'same-origin';
      return httpBackend({ id, baseUrl: url, fetch: window.fetch.bind(window), credentials });
    }
    case 'clickhouse': {
      const { name, database, user, models } = source;
      const [{ clickhouseBackend }, { configuredModels }, { explaining }, { whyServerUnreachable }] =
        await Promise.all([
          import('#backend/clickhouse/clickhouse-backend.ts'),
          import('#backend/clickhouse/configured-models.ts'),
          import('#backend/explaining.ts'),
          import('#backend/clickhouse/why-unreachable.ts'),
        ]);
      const backend = clickhouseBackend({
        id,
        name,
        address: url,
        database,
        user,
        password: passwordOf({ url, user }),
        models: configuredModels(models),
        documents: await createDocuments(id),
        fetch: window.fetch.bind(window),
      });
      return explaining(backend, url, whyServerUnreachable);
    }
    case 'static': {
      const { staticBackend } = await import('#backend/static/static-backend.ts');
      return staticBackend({
        id,
        name: source.name,
        baseUrl: url,
        fetch: window.fetch.bind(window),
        documents: await createShippedDocuments(id, source.documents),
      });
    }
  }
}

/** Models of this browser; null where it keeps nothing. Their code is loaded apart from the first page's. */
async function createLocal() {
  if (!keepsThings) return null;
  const { openBrowserSource } = await import('#backend/browser/browser-source.ts');
  return openBrowserSource();
}

/** A service that the reader names. Its id is its address: two services never share a cache. */
const openService: OpenService = ({ url, token }) =>
  lazyBackend(`service ${url}`, async () => {
    const [{ httpBackend }, { explaining }, { whyUnreachable }] = await Promise.all([
      import('#backend/http/http-backend.ts'),
      import('#backend/explaining.ts'),
      import('#backend/http/why-unreachable.ts'),
    ]);
    const id = `service ${url}`;
    const backend = httpBackend({ id, baseUrl: url, fetch: window.fetch.bind(window), token });
    return explaining(backend, url, whyUnreachable);
  });

/** Logs in tables of a server; its code is loaded with the first question. */
const tableSource = lazyTables(async () => {
  const { clickhouseTables } = await import('#backend/clickhouse/table-source.ts');
  const { localDocuments } = await import('#backend/browser/local-documents.ts');
  const { memoryDocuments } = await import('#backend/memory/memory-documents.ts');
  const documents = (id: string) => (keepsThings ? localDocuments(id) : memoryDocuments());
  return clickhouseTables({ fetch: window.fetch.bind(window), documents });
});

async function readConfig(): Promise<Config> {
  // In development a made-up world can stand in for the source: `?scenario=decaying`. The build leaves it out.
  const scenario = import.meta.env.DEV
    ? await (await import('#mocks/start-scenario.ts')).startScenario()
    : null;
  return scenario ?? loadConfig(window.fetch.bind(window), new URL('/', location.href).href);
}

applyPreferences();
const root = createRoot(document.getElementById('root') as HTMLElement);
try {
  const config = readConfig();
  const [backend, local] = await Promise.all([config.then(createBackend), createLocal()]);
  const { source } = await config;
  const tables = { source: tableSource, configured: source.kind === 'clickhouse' ? source : null };
  root.render(
    <StrictMode>
      <App backend={backend} local={local} openService={openService} tables={tables} />
    </StrictMode>,
  );
} catch (error) {
  root.render(<StartError error={error} />);
}
