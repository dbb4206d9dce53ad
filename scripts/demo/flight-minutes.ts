import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { fitAdditive, scored, type AdditiveModel } from './additive-fit.ts';
import type { Duck } from './duck.ts';
import { flightLogQuery, flightMapping } from './flight-log.ts';

const model: AdditiveModel = {
  name: 'minutes',
  target: 'delay',
  link: 'identity',
  factors: { hour: 50, weekday: 100_000, origin: 500, destination: 500, route: 300, origin_time: 500 },
};

/** Fits the model and makes the query of its log. Predictions are whole minutes, as timetables are. */
export async function flightMinutes(duck: Duck): Promise<{ readonly query: string }> {
  const scoredFlights = scored(model, await fitAdditive(duck, model));
  const columns =
    'round(expected)::int as predicted_minutes, s.delay::int as delay_minutes, r.mean_delay as route_mean_delay';
  return { query: flightLogQuery(scoredFlights, columns) };
}

/** Mapping of the log. */
export function minutesMapping(log: string): Mapping {
  const shared = flightMapping(log, 'route_mean_delay');
  return {
    model: {
      id: 'flight-delay-minutes',
      name: 'Flight delay minutes',
      task: 'regression',
      unit: 'minutes',
      description:
        'Says at departure how many minutes late a US flight will arrive; below zero is early. Fitted on 1–28 January 2001, scored on every flight after.',
    },
    ...shared,
    chunk: 'week',
    columns: { ...shared.columns, prediction: 'predicted_minutes', actual: 'delay_minutes' },
  };
}
