import { expect, it } from 'vitest';
import { fitAdditive, scored, type AdditiveModel } from './additive-fit.ts';
import { type Duck, numbersOf, openDuck } from './duck.ts';
import { addHistory } from './flight-table.ts';

/** Ten flights: route A-B late in 1 of 5, route A-C in 3 of 5, with delays of 0 and 60 minutes, all in January. */
const january = `
  select i as flight_id, timestamp '2001-01-02' + to_days(i::int) as departed_at, 'A' as origin,
    if(i < 5, 'B', 'C') as destination, if(i < 5, 'A-B', 'A-C') as route, i in (0, 5, 6, 7) as late,
    if(late, 60, 0)::double as delay
  from range(10) r(i)`;

/** Flights of the reference period, all of them a day late. */
const february = `
  select 100 + i as flight_id, timestamp '2001-01-29' + to_days(i::int), 'A', 'B', 'A-B', true, 1440::double
  from range(20) r(i)`;

async function database(flights: string): Promise<Duck> {
  const duck = await openDuck();
  await duck.run(`create table flights as ${flights}`);
  await addHistory(duck);
  return duck;
}

const minutes = (penalty: number): AdditiveModel => ({
  name: 'minutes',
  target: 'delay',
  link: 'identity',
  factors: { route: penalty },
});
const risk: AdditiveModel = { name: 'risk', target: 'late::int', link: 'logit', factors: { route: 0 } };

it('gives the mean of each level without a penalty', async () => {
  const duck = await database(january);
  expect(await fitAdditive(duck, minutes(0))).toBeCloseTo(24, 12);
  const effects = await numbersOf(
    duck,
    'select list(effect order by level)[1], list(effect order by level)[2] from minutes_route',
  );
  // Means 12 and 36 around 24.
  expect(effects[0]).toBeCloseTo(-12, 10);
  expect(effects[1]).toBeCloseTo(12, 10);
});

it('pulls an effect towards zero by the weight of its penalty', async () => {
  const duck = await database(january);
  await fitAdditive(duck, minutes(5));
  // Five flights against a penalty of five: half of ±12.
  const [low, high] = await numbersOf(duck, 'select min(effect), max(effect) from minutes_route');
  expect([low, high]).toEqual([-6, 6]);
});

it('gives the rate of each level with the logit link', async () => {
  const duck = await database(january);
  const query = scored(risk, await fitAdditive(duck, risk));
  const [low = 0, high = 0] = await numbersOf(duck, `select min(expected), max(expected) from (${query})`);
  expect(low).toBeCloseTo(0.2, 6);
  expect(high).toBeCloseTo(0.6, 6);
});

it('expects the average of a route it has never met', async () => {
  const duck = await database(`${january} union all
    select 99, timestamp '2001-03-01', 'X', 'Y', 'X-Y', false, 0::double`);
  const query = scored(minutes(0), await fitAdditive(duck, minutes(0)));
  expect(await numbersOf(duck, `select expected from (${query}) where flight_id = 99`)).toEqual([24]);
});

it('never reads a flight of the reference period or later', async () => {
  const everything = async (flights: string) => {
    const duck = await database(flights);
    const intercepts = [
      await fitAdditive(duck, minutes(5)),
      await fitAdditive(duck, { ...risk, factors: { route: 5 } }),
    ];
    const [effects, history, hubs] = await Promise.all(
      [
        `select level, round(m.effect, 12), round(r.effect, 12)
          from minutes_route m join risk_route r using (level) order by level`,
        'from route_history order by route',
        'from hubs order by hub',
      ].map(async (query) => (await duck.runAndReadAll(query)).getRowsJson()),
    );
    return { intercepts, effects, history, hubs };
  };
  expect(await everything(`${january} union all ${february}`)).toEqual(await everything(january));
});

it('keeps a rare route near the average rate in its history', async () => {
  const duck = await database(january);
  // (1 + 50 · 0.4) / (5 + 50) and (3 + 50 · 0.4) / (5 + 50), to three decimals.
  expect(
    await numbersOf(
      duck,
      "select max(late_rate) filter (route = 'A-B'), max(late_rate) filter (route = 'A-C') from route_history",
    ),
  ).toEqual([0.382, 0.418]);
});
