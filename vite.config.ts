import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';

/** MSW's worker script, straight from its package: development alone has it, and nothing of it ships. */
const scenarioWorker: Plugin = {
  name: 'scenario-worker',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use('/mockServiceWorker.js', (_request, response) => {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync('node_modules/msw/lib/mockServiceWorker.js'));
    });
  },
};

export default defineConfig({
  plugins: [react({ compiler: true }), scenarioWorker],
  build: { target: 'es2023', chunkSizeWarningLimit: 600 },
  worker: { format: 'es' },
  // It finds its wasm file beside itself, which pre-bundling would move away from it.
  optimizeDeps: { exclude: ['parquet-wasm'] },
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,mocks,scripts}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react/compiler-runtime',
            '@tanstack/react-query',
            '@tanstack/react-router',
            'idb-keyval',
            'recharts',
            'zod/mini',
            'zustand',
            'zustand/middleware',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/app/test-setup.ts'],
          // A retry waits 3 s before it gives up; on a busy machine a page takes its time as well.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
