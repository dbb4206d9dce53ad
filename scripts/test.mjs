// npm test: installs what is missing, then runs every check and counts. `npm test -- unit budgets` runs only those.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';
import { build, isBuildCurrent } from './ensure-build.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { root, runNode } from './run-command.mjs';
import { playwrightCounts, stageCounts, vitestCounts } from './test-counts.mjs';

const reports = mkdtempSync(join(tmpdir(), 'plumbline-reports-'));
const bin = {
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};

async function lint() {
  const rules = await runNode([bin.oxlint, '--type-aware', '--deny-warnings', '.']);
  const format = await runNode([bin.prettier, '--check', '--log-level', 'warn', '.']);
  return stageCounts(rules || format);
}

async function vitest(project) {
  const report = join(reports, `${project}.json`);
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return vitestCounts(report, await runNode([bin.vitest, 'run', '--project', project, ...options]));
}

/** On ClickHouse's own engine; skipped, with the reason said, where a machine cannot have it (exit code 77). */
async function clickhouse() {
  const report = join(reports, 'clickhouse.json');
  const code = await runNode([bin.tsx, 'scripts/clickhouse/test.ts', '--report', report]);
  return code === 77 ? { passed: 0, failed: 0, skipped: 1 } : vitestCounts(report, code);
}

async function journeys() {
  const report = join(reports, 'journeys.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return playwrightCounts(report, await runNode([bin.playwright, 'test', '--reporter=list,json'], env));
}

/** What a stage checks, and what must be there for it: a browser, or the result of another stage. */
const stages = [
  { name: 'types', run: async () => stageCounts(await runNode([bin.tsc, '--noEmit'])) },
  { name: 'lint', run: lint },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'component', run: () => vitest('browser'), needs: ['browser'] },
  { name: 'build', run: async () => stageCounts(await build()) },
  {
    name: 'budgets',
    run: async () => stageCounts(await runNode([bin.tsx, 'scripts/budgets.ts'])),
    needs: ['build'],
  },
  { name: 'clickhouse', run: clickhouse, needs: ['build', 'browser'] },
  { name: 'journeys', run: journeys, needs: ['build', 'browser'] },
];

const needsOf = (some) => new Set(some.flatMap(({ needs = [] }) => needs));

/** The stages that were named, or all; a build that others need comes along when it is out of date. */
function choose(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length === 0) {
    const chosen = stages.filter(({ name }) => names.length === 0 || names.includes(name));
    const rebuild = needsOf(chosen).has('build') && !isBuildCurrent(root);
    return stages.filter((stage) => chosen.includes(stage) || (rebuild && stage.name === 'build'));
  }
  console.error(
    `There is no stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

/** Runs one stage; a stage whose need is not met counts as failed, because nothing was checked. */
async function runStage({ name, run, needs = [] }, broken) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const missing = needs.find((need) => broken.has(need));
  if (missing !== undefined) {
    console.error(`Not run: the ${missing} is missing.`);
    return { name, seconds: 0, ...stageCounts(1) };
  }
  const start = performance.now();
  const counts = await run();
  return { name, seconds: (performance.now() - start) / 1000, ...counts };
}

function printTable(results) {
  console.log('\nstage        passed  failed  skipped  seconds');
  for (const { name, passed, failed, skipped, seconds } of results) {
    const cells = [passed, failed, skipped].map((count, at) => String(count).padStart(at === 2 ? 9 : 8));
    console.log(`${name.padEnd(11)}${cells.join('')}${seconds.toFixed(1).padStart(9)}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  console.log(
    `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
  return sum('failed') === 0;
}

const chosen = choose(process.argv.slice(2));
await ensurePackages();
const broken = new Set();
if (needsOf(chosen).has('browser') && !(await ensureBrowser())) broken.add('browser');
const results = [];
for (const stage of chosen) {
  const result = await runStage(stage, broken);
  if (result.failed > 0) broken.add(stage.name);
  results.push(result);
}
rmSync(reports, { recursive: true, force: true });
process.exitCode = printTable(results) ? 0 : 1;
