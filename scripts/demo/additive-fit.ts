import { type Duck, numbersOf, sqlDouble } from './duck.ts';

/** An additive model: link(expected target) = intercept + one effect per factor, each shrunk towards zero. */
export interface AdditiveModel {
  /** Prefix of the tables that hold the effects. */
  readonly name: string;
  /** SQL expression of the target. */
  readonly target: string;
  /** `logit` for a target of 0 and 1, `identity` for a quantity. */
  readonly link: 'logit' | 'identity';
  /** Column → flights' worth of average evidence that pull each of its levels to no effect. */
  readonly factors: Readonly<Record<string, number>>;
}

/**
 * Passes over all factors. Twenty passes instead of five change an expectation by 0.0009 on average for the risk of a
 * delay, and by 0.07 minutes for its length.
 */
const passes = 5;

const effects = ({ name }: AdditiveModel, factor: string) => `${name}_${factor}`;

/** SQL of the joined effects, and of the linear predictor. Levels never met in the fit have no effect. */
function predictor(model: AdditiveModel, intercept: number) {
  const factors = Object.keys(model.factors);
  const joins = factors.map((factor) => {
    const table = effects(model, factor);
    return `left join ${table} on ${table}.level = f.${factor}`;
  });
  const terms = factors.map((factor) => `coalesce(${effects(model, factor)}.effect, 0)`);
  return { joins: joins.join('\n'), sum: `${sqlDouble(intercept)} + ${terms.join(' + ')}` };
}

const inverseLink = ({ link }: AdditiveModel) => (link === 'logit' ? '1 / (1 + exp(-eta))' : 'eta');

/** One Newton step for the effects of one factor, all others held, with a quadratic penalty (ridge). */
async function stepFactor(
  duck: Duck,
  model: AdditiveModel,
  fit: { readonly intercept: number; readonly variance: number; readonly factor: string },
): Promise<void> {
  const { factor, intercept, variance } = fit;
  const table = effects(model, factor);
  const { joins, sum } = predictor(model, intercept);
  const penalty = sqlDouble((model.factors[factor] ?? 0) * variance);
  const information = model.link === 'logit' ? 'mu * (1 - mu)' : '1';
  await duck.run(`
    create or replace table ${table} as
    with linear as (
      select f.${factor} as level, ${table}.effect as effect, ${model.target} as y, ${sum} as eta
      from fit_flights f ${joins}
    ),
    expected as (select level, effect, y, ${inverseLink(model)} as mu from linear)
    select level, any_value(effect) + (sum(y - mu) - ${penalty} * any_value(effect))
      / (sum(${information}) + ${penalty}) as effect
    from expected group by level order by level`);
}

/**
 * Fits the effects on view `fit_flights` by coordinate-wise penalised Newton steps (ridge regression; logistic for
 * the logit link) and leaves them in tables `<name>_<factor>`.
 * @returns the intercept: the mean of the target through the link.
 */
export async function fitAdditive(duck: Duck, model: AdditiveModel): Promise<number> {
  const [mean = 0] = await numbersOf(duck, `select avg(${model.target}) from fit_flights`);
  const logit = model.link === 'logit';
  const intercept = logit ? Math.log(mean / (1 - mean)) : mean;
  const variance = logit ? mean * (1 - mean) : 1;
  const factors = Object.keys(model.factors);
  for (const factor of factors)
    await duck.run(`create table ${effects(model, factor)} as
      select ${factor} as level, 0e0 as effect from fit_flights group by level order by level`);
  for (let pass = 0; pass < passes; pass++)
    for (const factor of factors) await stepFactor(duck, model, { intercept, variance, factor });
  return intercept;
}

/** A query that gives every flight (`f.*`) with the model's expectation of its target, as `expected`. */
export function scored(model: AdditiveModel, intercept: number): string {
  const { joins, sum } = predictor(model, intercept);
  return `select *, ${inverseLink(model)} as expected from (select f.*, ${sum} as eta from flights f ${joins})`;
}
