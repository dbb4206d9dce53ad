import { policyName, type ReplayResult } from '#domain/economics/replay/policy.ts';
import { bestPeriod, type ReplayStudy } from '#domain/economics/replay/replay-study.ts';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import type { ReplayAnswer } from './replay-messages.ts';

/** One policy of the table: its total, and over all first dates where it has some. */
export interface PolicyRow {
  readonly id: string;
  readonly name: string;
  readonly total: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly retrains: number | null;
  /** Total less that of never; below 0 it saves. */
  readonly againstNever: number | null;
  readonly isHindsight: boolean;
}

/** Periods that are shown in the table: short, long, and the best. */
const shownPeriods = [1, 2, 4, 8, 13, 26, 52];

function rowOf(
  id: string,
  name: string,
  { result, never }: { result: ReplayResult | null; never: number | null },
): PolicyRow {
  const total = result?.total ?? null;
  return {
    id,
    name,
    total,
    low: null,
    high: null,
    retrains: result?.orders.length ?? null,
    againstNever: total === null || never === null ? null : total - never,
    isHindsight: false,
  };
}

/** Policies of a study, cheapest first; hindsight last, because nobody can follow it. */
export function policyRows(study: ReplayStudy): readonly PolicyRow[] {
  const never = study.never?.total ?? null;
  const best = bestPeriod(study);
  const periods = study.periods
    .filter(({ every }) => shownPeriods.includes(every) || every === best?.every)
    .map(({ every, median, min, max, retrains }) => ({
      id: `every-${every}`,
      name: `${policyName({ kind: 'periodic', every, offset: 0 })}${every === best?.every ? ' (best period)' : ''}`,
      total: median,
      low: min,
      high: max,
      retrains,
      againstNever: never === null ? null : median - never,
      isHindsight: false,
    }));
  const reactive = study.reactive.map(({ policy, result }, i) =>
    rowOf(`${policy.kind}-${i}`, policyName(policy), { result, never }),
  );
  const rows = [rowOf('never', 'Never', { result: study.never, never }), ...periods, ...reactive];
  const hindsight = study.oracle
    ? [
        {
          ...rowOf('hindsight', 'Perfect hindsight (a bound)', { result: study.oracle, never }),
          isHindsight: true,
        },
      ]
    : [];
  return [...rows.toSorted((a, b) => (a.total ?? Infinity) - (b.total ?? Infinity)), ...hindsight];
}

const mostPoints = 300;

/** Total by period: median over first dates, with the range. Long lists are thinned; the best period always stays. */
export function periodRows(study: ReplayStudy): readonly ChartRow[] {
  const step = Math.ceil(study.periods.length / mostPoints);
  const best = bestPeriod(study)?.every;
  return study.periods
    .filter(({ every }, i) => i % step === 0 || every === best)
    .map(({ every, median, min, max, retrains }) => ({
      every,
      label: String(every),
      median,
      min,
      max,
      retrains,
    }));
}

/** Totals of the main policies by the price of a retrain. */
export function priceRows({ byPrice }: ReplayAnswer): readonly ChartRow[] {
  return byPrice.map(({ price, study }) => ({
    price,
    never: study.never?.total ?? null,
    period: bestPeriod(study)?.median ?? null,
    every: bestPeriod(study)?.every ?? null,
    paired: study.reactive.find(({ policy }) => policy.kind === 'paired')?.result?.total ?? null,
    hindsight: study.oracle?.total ?? null,
  }));
}

/** Prices around the one that was asked for, at which policies are compared as well. */
export const pricesAround = (price: number): readonly number[] =>
  price > 0 ? [0.25, 0.5, 1, 2, 4, 8].map((times) => price * times) : [];
