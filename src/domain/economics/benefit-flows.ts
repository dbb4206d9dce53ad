import type { BenefitInput } from './benefit-input.ts';
import type { CashFlow } from './cash-flow.ts';
import { effectiveDays } from './effective-days.ts';

/** Days of a month of a year of 365. */
const monthDays = 365 / 12;

/**
 * A retrain as money at month ends: what it costs with its expected failures at the start, then what the new model is
 * expected to gain in each month of the horizon.
 * @param input without faults. @param annualRate see {@link CashFlow}.
 */
export function benefitFlows(input: BenefitInput, annualRate: number): CashFlow {
  const { perDay, mean, horizonDays, cost, breakChance, catchChance, breakLoss } = input;
  const spent = cost + breakChance * (1 - catchChance) * breakLoss;
  const months = Math.max(1, Math.ceil(horizonDays / monthDays));
  const earnedUntil = (day: number) =>
    (1 - breakChance) * mean * perDay * effectiveDays({ ...input, horizonDays: Math.min(day, horizonDays) });
  const gains = Array.from(
    { length: months },
    (_, month) => earnedUntil((month + 1) * monthDays) - earnedUntil(month * monthDays),
  );
  return { flows: [-spent + 0, ...gains], annualRate };
}
