import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { flightPeriods } from './flight-periods.ts';

/**
 * SQL of a log: flights from the reference on, oldest first.
 * @param scoredFlights a query of flights with `expected`.
 * @param columns what this log adds, of `s` (scored flights) and `r` (history of the route; null for routes not met
 * in the fit period).
 */
export const flightLogQuery = (scoredFlights: string, columns: string): string => `
  select s.flight_id, s.departed_at, ${columns},
    s.hour, s.weekday, s.distance, s.origin, s.destination,
    coalesce(h.hub, 'other airports') as hub, s.time_of_day
  from (${scoredFlights}) s
  left join route_history r on r.route = s.route
  left join hubs h on h.hub = s.origin
  where s.departed_at >= timestamp '${flightPeriods.referenceStart}'
  order by s.flight_id`;

/** The part of a mapping that both flight logs share; `routeHistory` names the column of the route's history. */
export const flightMapping = (log: string, routeHistory: string) =>
  ({
    files: { log },
    columns: {
      predictedAt: 'departed_at',
      segments: ['hub'],
      features: [
        'hour',
        { name: 'weekday', kind: 'categorical' },
        'distance',
        { name: 'origin', kind: 'categorical' },
        { name: 'destination', kind: 'categorical' },
        routeHistory,
      ],
    },
    reference: { from: flightPeriods.referenceStart, to: flightPeriods.referenceEnd },
  }) satisfies Omit<Mapping, 'model' | 'chunk'>;
