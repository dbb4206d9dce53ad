import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { loadConfig, type Config } from '#app/config.ts';
import { StartError } from '#app/start-error.tsx';
import { applyPreferences } from '#app/apply-preferences.ts';
import type { Backend } from '#backend/contract.ts';
import '#app/theme.ts';

async function createBackend({ source }: Config): Promise<Backend> {
  switch (source.kind) {
    case 'static': {
      const { staticBackend } = await import('#backend/static/static-backend.ts');
      return staticBackend({
        id: source.id,
        name: source.name,
        baseUrl: source.url,
        fetch: window.fetch.bind(window),
      });
    }
  }
}

/** Models of this browser; null where it keeps nothing. Their code is loaded apart from the first page's. */
async function createLocal() {
  if (!('indexedDB' in window)) return null;
  const [{ ProfileStore }, { browserBackend }, { workerImport }] = await Promise.all([
    import('#backend/browser/profile-store.ts'),
    import('#backend/browser/browser-backend.ts'),
    import('#backend/browser/worker-import.ts'),
  ]);
  const store = new ProfileStore();
  return { backend: browserBackend('browser', store), logImport: workerImport(store) };
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
