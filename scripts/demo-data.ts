import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { profileMapping } from '#scripts/cli/profile-mapping.ts';
import { writeDocuments } from '#scripts/cli/write-documents.ts';
import { writeFlightLogs } from '#scripts/demo/flight-logs.ts';
import { writeTicketLog } from '#scripts/demo/ticket-log.ts';

const logs = fileURLToPath(new URL('../.demo', import.meta.url));
/** Documents stand here until all are made, so that a failure leaves the published ones alone. */
const staging = join(logs, 'documents');
const documents = fileURLToPath(new URL('../public/demo', import.meta.url));
const flights = fileURLToPath(new URL('../data/flights-3m.parquet', import.meta.resolve('vega-datasets')));

async function profile(mapping: Mapping): Promise<void> {
  const path = join(logs, `${mapping.model.id}.mapping.json`);
  await writeFile(path, `${JSON.stringify(mapping, null, 2)}\n`);
  const found = await profileMapping(path);
  await writeDocuments(staging, found);
  process.stderr.write(`${found.model.name}: ${found.chunks.length} chunks\n`);
  for (const { text } of found.notices) process.stderr.write(`Note: ${text}\n`);
}

await rm(logs, { recursive: true, force: true });
await mkdir(logs, { recursive: true });
process.stderr.write('Fitting the flight models, scoring, simulating tickets …\n');
const mappings = [...(await writeFlightLogs(flights, logs)), await writeTicketLog(logs)];
for (const mapping of mappings) await profile(mapping);
await rm(documents, { recursive: true, force: true });
await cp(staging, documents, { recursive: true });
