import { type Duck, sqlText } from './duck.ts';
import { flightPeriods, lateAboveMinutes } from './flight-periods.ts';

/** Flights a route is taken to have had already, at the average rate: keeps rare routes near the average. */
const routePrior = 50;

const dayparts = `case when hour < 5 then 'night' when hour < 10 then 'morning' when hour < 14 then 'midday'
  when hour < 18 then 'afternoon' else 'evening' end`;

/**
 * Makes table `flights`: every flight of the file with what the models know about it at departure, and how it ended;
 * then what {@link addHistory} adds.
 */
export async function loadFlights(duck: Duck, parquet: string): Promise<void> {
  const { fitStart, end } = flightPeriods;
  await duck.run(`
    create table flights as
    with source as (
      select date as departed_at, delay::double as delay, distance, origin, destination, hour(date) as hour,
        ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][isodow(date)] as weekday
      from read_parquet(${sqlText(parquet)})
      where date >= timestamp '${fitStart}' and date < timestamp '${end}'
    )
    select row_number() over (order by departed_at, origin, destination, distance, delay) as flight_id, *,
      delay > ${lateAboveMinutes} as late, origin || '-' || destination as route, ${dayparts} as time_of_day,
      origin || ' ' || ${dayparts} as origin_time
    from source
    order by flight_id`);
  await addHistory(duck);
}

/** Makes view `fit_flights`, and from it the history of every route (`route_history`) and the busiest origins (`hubs`). */
export async function addHistory(duck: Duck): Promise<void> {
  await duck.run(`
    create view fit_flights as
    select * from flights where departed_at < timestamp '${flightPeriods.referenceStart}';

    create table route_history as
    with average as (select avg(late::int) as rate, avg(delay) as delay from fit_flights)
    select route,
      round((sum(f.late::int) + ${routePrior} * any_value(a.rate)) / (count(*) + ${routePrior}), 3) as late_rate,
      round((sum(f.delay) + ${routePrior} * any_value(a.delay)) / (count(*) + ${routePrior}), 1) as mean_delay
    from fit_flights f, average a
    group by route
    order by route;

    create table hubs as
    select origin as hub from fit_flights group by origin order by count(*) desc, origin limit 3`);
}
