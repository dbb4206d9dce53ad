import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { profileMapping } from '#scripts/cli/profile-mapping.ts';
import { writeDocuments } from '#scripts/cli/write-documents.ts';
import { writeFlightLogs } from '#scripts/demo/flight-logs.ts';

const logs = fileURLToPath(new URL('../.demo', import.meta.url));
const documents = fileURLToPath(new URL('../public/demo', import.meta.url));
const flights = fileURLToPath(
  new URL('../data/flights-3m.parquet', import.meta.resolve('vega-datasets')),
);

async function profile(mapping: Mapping): Promise<void> {
  const path = join(logs, `${mapping.model.id}.mapping.json`);
  await writeFile(path, `${JSON.stringify(mapping, null, 2)}\n`);
  const { model, chunks, notices } = await (async () => {
    const found = await profileMapping(path);
    await writeDocuments(documents, found);
    return found;
  })();
  process.stderr.write(`${model.name}: ${chunks.length} chunks\n`);
  for (const { text } of notices) process.stderr.write(`Note: ${text}\n`);
}

await rm(logs, { recursive: true, force: true });
await mkdir(logs, { recursive: true });
await rm(documents, { recursive: true, force: true });
process.stderr.write('Fitting the flight models and scoring …\n');
const mappings = await writeFlightLogs(flights, logs);
for (const mapping of mappings) await profile(mapping);
