import { decayFaults, type Decay } from '#domain/economics/decay.ts';
import { costBounds, countBounds, daysBounds, largestAmount, type Fault } from '#domain/economics/fault.ts';
import type { JsonFields } from '#domain/economics/json-fields.ts';
import type { CadencePlan } from './decision-input.ts';

/** Names that a cadence is read from. */
export const cadenceNames = [
  'a',
  'a_lo',
  'a_hi',
  'c',
  'p',
  'D',
  'half_life_days',
  'N',
  'K_eff',
  'A0',
  'horizon',
] as const;

const size = (meaning: string) => ({ least: -largestAmount, most: largestAmount, meaning });

function readDecay(fields: JsonFields): Decay {
  const given = ['a', 'c', 'D'].filter((name) => fields.has(name));
  if (given.length > 1)
    fields.fault(given[1] as string, `${given.join(' and ')} are two kinds of decay.`, 'Give one of them.');
  const decay: Decay = fields.has('D')
    ? {
        kind: 'saturating',
        most: fields.number('D', size('Largest loss per prediction')),
        halfLifeDays: fields.number('half_life_days', daysBounds('Days in which half of the loss has come')),
      }
    : fields.has('c')
      ? {
          kind: 'power',
          scale: fields.number('c', size('Loss per prediction after one day')),
          exponent: fields.number('p', { least: 0.1, most: 10, meaning: 'Power of the decay' }),
        }
      : { kind: 'linear', perDay: fields.number('a', size('Loss per prediction and day')) };
  return decay;
}

/** A slope lies within its own interval. */
function slopeFaults({ decay, slopes }: CadencePlan): readonly Fault[] {
  if (decay.kind !== 'linear' || !slopes) return [];
  if (slopes.low <= decay.perDay && decay.perDay <= slopes.high) return [];
  return [
    {
      path: 'a_lo',
      what: `The slope ${decay.perDay} lies outside its own interval, ${slopes.low} to ${slopes.high}.`,
      remedy: 'Give the bounds of the interval around a.',
    },
  ];
}

/** What K_eff and N are where the decay's own part does not say. */
export interface KnownElsewhere {
  readonly perDay: number | null;
  readonly cost: number | null;
}

/** A cadence by its symbols; volume and cost may come from the benefit. */
export function readCadence(fields: JsonFields, known: KnownElsewhere): CadencePlan {
  const before = fields.faults.length;
  const need = (name: string, bounds: ReturnType<typeof costBounds>, fallback: number | null) =>
    fields.has(name) || fallback === null ? fields.number(name, bounds) : fallback;
  const decay = readDecay(fields);
  const slopes =
    fields.has('a_lo') || fields.has('a_hi')
      ? {
          low: fields.number('a_lo', size('Lower bound of the slope')),
          high: fields.number('a_hi', size('Upper bound of the slope')),
        }
      : null;
  const plan: CadencePlan = {
    decay,
    slopes,
    perDay: need('N', countBounds('Predictions per day'), known.perDay),
    cost: need('K_eff', costBounds('Cost of one retrain with its expected failures'), known.cost),
    dataAgeDays: fields.numberOr('A0', daysBounds('Age of training data at go-live'), null),
    horizonDays: fields.numberOr('horizon', daysBounds('Days over which retrains are counted'), null),
  };
  if (fields.faults.length === before)
    for (const { path, what, remedy } of [...decayFaults(decay), ...slopeFaults(plan)])
      fields.fault(path, what, remedy);
  return plan;
}

/** The inverse of {@link readCadence}. */
export function writeCadence({ decay, slopes, perDay, cost, dataAgeDays, horizonDays }: CadencePlan) {
  const shape =
    decay.kind === 'linear'
      ? { a: decay.perDay }
      : decay.kind === 'power'
        ? { c: decay.scale, p: decay.exponent }
        : { D: decay.most, half_life_days: decay.halfLifeDays };
  return {
    ...shape,
    ...(slopes ? { a_lo: slopes.low, a_hi: slopes.high } : {}),
    N: perDay,
    K_eff: cost,
    A0: dataAgeDays,
    horizon: horizonDays,
  };
}
