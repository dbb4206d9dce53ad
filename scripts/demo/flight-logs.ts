import { join } from 'node:path';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { openDuck, writeParquet } from './duck.ts';
import { flightMinutes, minutesMapping } from './flight-minutes.ts';
import { flightRisk, riskMapping } from './flight-risk.ts';
import { loadFlights } from './flight-table.ts';

/** Fits both flight models, scores what came after and writes their logs. Returns the mappings of the logs. */
export async function writeFlightLogs(parquet: string, folder: string): Promise<readonly Mapping[]> {
  const duck = await openDuck();
  await loadFlights(duck, parquet);
  const risk = await flightRisk(duck);
  await writeParquet(duck, risk.query, join(folder, 'flight-delay-risk.parquet'));
  const minutes = await flightMinutes(duck);
  await writeParquet(duck, minutes.query, join(folder, 'flight-delay-minutes.parquet'));
  duck.closeSync();
  return [
    riskMapping('flight-delay-risk.parquet', risk.threshold),
    minutesMapping('flight-delay-minutes.parquet'),
  ];
}
