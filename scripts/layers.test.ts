import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One row of the layer table: where a file stands, what it may import there, and what it may not. */
interface Row {
  readonly layer: string;
  readonly folder: string;
  readonly legal: readonly string[];
  readonly illegal: readonly string[];
}

const everywhere = ['../neighbour.ts', 'lodash', 'msw', 'node:fs'];

const rows: readonly Row[] = [
  {
    layer: 'domain',
    folder: 'src/domain/time',
    legal: ['./chunk-rule.ts', '#domain/profile/moments.ts'],
    illegal: ['react', 'zod/mini', '#profiling/kernel.ts', '#backend/contract.ts', '#view/search.ts'],
  },
  {
    layer: 'profiling',
    folder: 'src/profiling',
    legal: ['#profiling/log-batch.ts', '#domain/profile/outcome.ts', '#domain/statistics/mean.ts'],
    illegal: ['#domain/performance/metric.ts', '#backend/errors.ts', 'zod/mini', 'papaparse', 'react'],
  },
  {
    layer: 'profiling/readers',
    folder: 'src/profiling/readers',
    legal: ['#profiling/log-batch.ts', 'parquet-wasm/esm', '@uwdata/flechette', 'papaparse'],
    illegal: ['zod/mini', '#backend/errors.ts', '@duckdb/node-api'],
  },
  {
    layer: 'profiling/mapping',
    folder: 'src/profiling/mapping',
    legal: ['zod/mini', '#domain/time/chunk-rule.ts'],
    illegal: ['papaparse', 'zod', '#view/search.ts'],
  },
  {
    layer: 'backend',
    folder: 'src/backend/static',
    legal: [
      '#backend/contract.ts',
      '#backend/wire/parse.ts',
      '#domain/time/instant.ts',
      '#profiling/kernel.ts',
    ],
    illegal: ['#backend/memory/memory-backend.ts', 'zod/mini', '@tanstack/react-query', '#queries/models.ts'],
  },
  {
    layer: 'backend/browser',
    folder: 'src/backend/browser',
    legal: ['idb-keyval', '#backend/import-contract.ts', '#backend/wire/parse.ts', '#profiling/kernel.ts'],
    illegal: ['#backend/memory/memory-backend.ts', 'zod/mini', 'react', 'papaparse'],
  },
  {
    layer: 'backend/clickhouse',
    folder: 'src/backend/clickhouse/log',
    legal: [
      '@clickhouse/client-web',
      '#backend/clickhouse/sql/sql.ts',
      '#backend/errors.ts',
      '#profiling/kernel.ts',
    ],
    illegal: ['#backend/http/http-backend.ts', 'zod/mini', 'react', '#queries/models.ts'],
  },
  {
    layer: 'backend/wire',
    folder: 'src/backend/wire',
    legal: ['zod/mini', '#backend/errors.ts', '#domain/profile/outcome.ts'],
    illegal: ['zod', '#backend/static/static-backend.ts', '#app/app.tsx'],
  },
  {
    layer: 'queries',
    folder: 'src/queries',
    legal: ['@tanstack/react-query', '#backend/contract.ts', '#backend/errors.ts', '#domain/time/instant.ts'],
    illegal: ['#backend/static/static-backend.ts', '#profiling/kernel.ts', '#view/search.ts', 'zustand'],
  },
  {
    layer: 'view',
    folder: 'src/view',
    legal: ['zod/mini', 'zustand', 'zustand/middleware', '#domain/time/instant.ts'],
    illegal: ['#backend/contract.ts', '#queries/models.ts', '#ui/panel.tsx', '@tanstack/react-router'],
  },
  {
    layer: 'ui',
    folder: 'src/ui',
    legal: ['react', '#ui/format/number.ts'],
    illegal: [
      'recharts',
      '#domain/time/instant.ts',
      '#domain/profile/outcome.ts',
      '#view/search.ts',
      'zustand',
    ],
  },
  {
    layer: 'ui/chart',
    folder: 'src/ui/chart',
    legal: ['recharts', 'react', '#ui/panel.tsx'],
    illegal: ['#domain/quantity/interval.ts', '#features/fleet/fleet-page.tsx', '@tanstack/react-query'],
  },
  {
    layer: 'features',
    folder: 'src/features/fleet',
    legal: [
      './fleet-row.ts',
      '#backend/errors.ts',
      '#queries/models.ts',
      '#ui/panel.tsx',
      '@tanstack/react-router',
    ],
    illegal: [
      '#features/drift/drift-page.tsx',
      '#app/app.tsx',
      '#backend/memory/memory-backend.ts',
      'recharts',
    ],
  },
  {
    layer: 'app',
    folder: 'src/app',
    legal: ['./shell.tsx', '#features/fleet/fleet-page.tsx', '#view/search.ts', '@tanstack/react-router'],
    illegal: ['#backend/static/static-backend.ts', '#mocks/handlers.ts', 'recharts', 'zod/mini'],
  },
  {
    layer: 'mocks',
    folder: 'mocks',
    legal: ['#backend/memory/memory-backend.ts', '#backend/contract.ts', '#domain/time/instant.ts'],
    illegal: ['#backend/static/static-backend.ts', '#queries/models.ts', '#ui/panel.tsx', 'recharts'],
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
const configText = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '');
const config = JSON.parse(configText) as { readonly options: object };
const tree = mkdtempSync(join(tmpdir(), 'plumbline-layers-'));
const planted = new Map<string, string>();

/** Writes a file of one import; returns its path from the root of the tree. */
function plant(file: string, statement: string): string {
  planted.set(file, statement);
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `${statement}\n`);
  return file;
}

const importing = (specifier: string) => `import { thing } from '${specifier}';\nexport const used = thing;`;

const cases = rows.map((row) => ({
  ...row,
  right: row.legal.map((specifier, at) => plant(`${row.folder}/right-${at}.ts`, importing(specifier))),
  wrong: [...row.illegal, ...(row.layer === 'mocks' ? everywhere.slice(0, 2) : everywhere)].map(
    (specifier, at) => plant(`${row.folder}/wrong-${at}.ts`, importing(specifier)),
  ),
}));
const tests = [
  { file: 'src/domain/time/planted.test.ts', right: 'fast-check', wrong: '#profiling/kernel/profiler.ts' },
  { file: 'src/profiling/kernel/planted.test.ts', right: '@duckdb/node-api', wrong: '#ui/panel.tsx' },
  { file: 'src/queries/planted.test.tsx', right: '#backend/memory/memory-backend.ts', wrong: '#app/app.tsx' },
  { file: 'src/ui/planted.test.tsx', right: 'vitest-browser-react', wrong: '#queries/models.ts' },
  {
    file: 'src/features/fleet/planted.test.tsx',
    right: '#mocks/models.ts',
    wrong: '#features/drift/drift-page.tsx',
  },
  { file: 'src/app/planted.test.tsx', right: '#mocks/models.ts', wrong: 'recharts' },
].map(({ file, right, wrong }) => ({
  right: plant(file.replace('planted', 'right'), importing(right)),
  wrong: plant(file.replace('planted', 'wrong'), importing(wrong)),
}));
const main = {
  right: plant('src/main.tsx', importing('#backend/static/static-backend.ts')),
  wrong: plant('src/app/main.tsx', importing('#backend/static/static-backend.ts')),
};
const typeOnly = plant(
  'src/ui/type-only.ts',
  `import type { Thing } from '#domain/time/instant.ts';\nexport type Used = Thing;`,
);

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}
let report: { diagnostics: readonly Diagnostic[]; number_of_files: number };

const complaints = (file: string) =>
  report.diagnostics
    .filter(({ filename, code }) => filename === file && code.includes('no-restricted-imports'))
    .map(({ code }) => code);

beforeAll(() => {
  // Types of the planted files cannot be resolved; the layer rows do not need them.
  const untyped = { ...config, options: { ...config.options, typeAware: false } };
  writeFileSync(join(tree, '.oxlintrc.json'), JSON.stringify(untyped));
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json', '.'], { cwd: tree, encoding: 'utf8' });
  report = JSON.parse(run.stdout) as typeof report;
});

afterAll(() => rmSync(tree, { recursive: true }));

it('checks every planted file', () => {
  expect(report.number_of_files).toBe(planted.size);
  expect(planted.size).toBeGreaterThan(100);
});

describe.each(cases)('$layer', ({ right, wrong }) => {
  it('may import what its row allows', () => {
    for (const file of right) expect(complaints(file), planted.get(file)).toEqual([]);
  });

  it('may not import anything else', () => {
    for (const file of wrong)
      expect(complaints(file), planted.get(file)).toContain('eslint(no-restricted-imports)');
  });
});

it('lets adapters into main and nowhere else in the app', () => {
  expect(complaints(main.right)).toEqual([]);
  expect(complaints(main.wrong)).toHaveLength(1);
});

it.each(tests)('lets a test import test tools, but no layer above its own ($right)', ({ right, wrong }) => {
  expect(complaints(right)).toEqual([]);
  expect(complaints(wrong)).toHaveLength(1);
});

it('lets types of time and quantity into ui, but no code', () => {
  expect(complaints(typeOnly)).toEqual([]);
});

it('checks every source file of the project', () => {
  const listed = execFileSync(process.execPath, [oxlint, '--debug=files', '.'], {
    cwd: root,
    encoding: 'utf8',
  });
  const sources = ['src', 'mocks', 'e2e', 'scripts']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))
        .map((file) => `${folder}/${file.replaceAll(sep, '/')}`),
    );
  const checked = new Set(listed.split('\n').map((file) => file.trim().replaceAll(sep, '/')));
  expect(sources.filter((file) => !checked.has(file))).toEqual([]);
  expect(sources.length).toBeGreaterThan(20);
});
