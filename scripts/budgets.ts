import { fileURLToPath } from 'node:url';
import { type Chunk, librariesIn, readChunks } from './budgets-chunks.ts';
import { bytesBelow, nearestRank, sourceSizes } from './budgets-sources.ts';

const limits = {
  initialBytes: 200_000,
  sourceLines: 300,
  demoBytes: 3_000_000,
};

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const total = (chunks: readonly Chunk[]) => chunks.reduce((sum, { gzip }) => sum + gzip, 0);

function checkChunks(): readonly string[] {
  const { initial, lazy } = readChunks('dist');
  const bytes = total(initial);
  console.log(
    `Initial JavaScript: ${kilobytes(bytes)} gzip in ${initial.length} files (at most ${kilobytes(limits.initialBytes)})`,
  );
  console.log(`Lazy JavaScript: ${kilobytes(total(lazy))} gzip in ${lazy.length} files`);
  for (const { file, gzip } of lazy.toSorted((a, b) => b.gzip - a.gzip).slice(0, 8))
    console.log(`  ${kilobytes(gzip).padStart(9)}  ${file}`);
  return [
    ...librariesIn(initial).map((library) => `The first page loads ${library}; import it lazily.`),
    ...(librariesIn(lazy).includes('msw') ? ['The build holds msw, which is for tests alone.'] : []),
    ...(bytes > limits.initialBytes ? [`The first page loads ${kilobytes(bytes)} of JavaScript.`] : []),
  ];
}

function checkSources(): readonly string[] {
  const sizes = sourceSizes(['src', 'mocks', 'e2e', 'scripts']);
  const lines = sizes.map((size) => size.lines).toReversed();
  console.log(
    `Source files: ${sizes.length}, median ${nearestRank(lines, 0.5)} lines, nine of ten up to ${nearestRank(lines, 0.9)}, ` +
      `longest ${nearestRank(lines, 1)} (at most ${limits.sourceLines})`,
  );
  return sizes
    .filter((size) => size.lines > limits.sourceLines)
    .map((size) => `${size.file} has ${size.lines} lines; find the seam that is missing.`);
}

function checkDemo(): readonly string[] {
  const bytes = bytesBelow('public/demo');
  console.log(`Demo profiles: ${kilobytes(bytes)} (at most ${kilobytes(limits.demoBytes)})`);
  if (bytes === 0) return ['There are no demo profiles in public/demo; npm run demo makes them.'];
  return bytes > limits.demoBytes ? [`The demo profiles take ${kilobytes(bytes)}.`] : [];
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const faults = [...checkChunks(), ...checkSources(), ...checkDemo()];
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
