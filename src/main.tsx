import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { loadConfig, type Config } from '#app/config.ts';
import { StartError } from '#app/start-error.tsx';
import { applyPreferences } from '#app/apply-preferences.ts';
import type { Backend, DocumentStore } from '#backend/contract.ts';
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

async function createBackend({ source }: Config): Promise<Backend> {
  switch (source.kind) {
    case 'static': {
      const { staticBackend } = await import('#backend/static/static-backend.ts');
      return staticBackend({
        id: source.id,
        name: source.name,
        baseUrl: source.url,
        fetch: window.fetch.bind(window),
        documents: await createDocuments(source.id),
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

applyPreferences();
const root = createRoot(document.getElementById('root') as HTMLElement);
try {
  const config = loadConfig(window.fetch.bind(window), new URL('/', location.href).href);
  const [backend, local] = await Promise.all([config.then(createBackend), createLocal()]);
  root.render(
    <StrictMode>
      <App backend={backend} local={local} />
    </StrictMode>,
  );
} catch (error) {
  root.render(<StartError error={error} />);
}
