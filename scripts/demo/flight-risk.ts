import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { fitAdditive, scored, type AdditiveModel } from './additive-fit.ts';
import { type Duck, numbersOf } from './duck.ts';
import { flightLogQuery, flightMapping } from './flight-log.ts';

const model: AdditiveModel = {
  name: 'risk',
  target: 'late::int',
  link: 'logit',
  factors: { hour: 50, weekday: 100_000, origin: 200, destination: 200, route: 100, origin_time: 200 },
};

/** Scores are logged in whole hundredths and never as certainty. */
const score = 'least(0.99, greatest(0.01, round(expected, 2)))';

/** The hundredth with the highest F1 on the fit period: from it on, a flight counts as predicted late. */
async function chooseThreshold(duck: Duck, scoredFlights: string): Promise<number> {
  const [threshold = 0.5] = await numbersOf(
    duck,
    `with counts as (
      select ${score} as score, count(*) as n, sum(late::int) as late
      from (${scoredFlights}) s
      where flight_id in (select flight_id from fit_flights)
      group by score
    ),
    above as (
      select score, sum(n) over w as predicted, sum(late) over w as hits, sum(late) over () as late
      from counts window w as (order by score desc)
    )
    select score from above order by 2 * hits / (predicted + late) desc, score limit 1`,
  );
  return threshold;
}

/** Fits the model and makes the query of its log. */
export async function flightRisk(
  duck: Duck,
): Promise<{ readonly query: string; readonly threshold: number }> {
  const scoredFlights = scored(model, await fitAdditive(duck, model));
  const threshold = await chooseThreshold(duck, scoredFlights);
  const columns = `${score} as late_risk, ${score} >= ${threshold} as predicted_late, s.late, r.late_rate as route_late_rate`;
  return { query: flightLogQuery(scoredFlights, columns), threshold };
}

/** Mapping of the log. */
export function riskMapping(log: string, threshold: number): Mapping {
  const shared = flightMapping(log, 'route_late_rate');
  return {
    model: {
      id: 'flight-delay-risk',
      name: 'Flight delay risk',
      task: 'binary',
      positive: true,
      positiveMeaning: 'more than 15 minutes late',
      description: `Says at departure whether a US flight will arrive more than 15 minutes late (score ${threshold} or above). Fitted on 1–28 January 2001, scored on every flight after.`,
    },
    ...shared,
    chunk: 'day',
    columns: { ...shared.columns, score: 'late_risk', prediction: 'predicted_late', actual: 'late' },
    // Scores are hundredths: the tables stay exact.
    resolution: { scoreBins: 100, exactScores: 100, segmentScoreBins: 20 },
  };
}
