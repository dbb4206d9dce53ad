import { significant } from '#domain/quantity/significant.ts';
import type { Limits } from '#domain/performance/limits.ts';
import type { MetricPoint } from '#domain/performance/metric-series.ts';
import type { EstimatedMetric } from './estimated-metric.ts';

/** Past estimates of one metric against what the labels said later. */
export interface TrustRecord {
  /** `unproven`: too few chunks to tell; `kept`: estimates came true; `broken`: do not rely on them. */
  readonly state: 'unproven' | 'kept' | 'broken';
  /** Analysis chunks with mature labels and an estimate. */
  readonly judged: number;
  /** Those among them whose realised value lay outside the estimate's band. */
  readonly outside: number;
  /** Mean of estimate − realised, and of its size; null when none was judged. */
  readonly bias: number | null;
  readonly meanError: number | null;
  /** Mean size of the error of saying that nothing has changed since the reference. */
  readonly naiveError: number | null;
  /** A sentence with the numbers it rests on. */
  readonly text: string;
}

/** Chunks that a record needs before it says anything. */
const shortest = 3;

/** Share of judged chunks that may lie outside the band (three sampling errors: chance alone gives 0.3 %). */
const toleratedOutside = 0.1;

/** Share of the way from the reference's mean to a limit that a mean error may take up before alerts mean nothing. */
const toleratedWay = 0.5;

/** Part of the error of saying that nothing changed that an estimate may leave before it is not worth having. */
const toleratedRest = 2 / 3;

interface Judged {
  readonly error: number;
  readonly naive: number | null;
  readonly outside: boolean;
}

const mean = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

/** True when estimates miss by more than chance, lately or often. */
function strays(judged: readonly Judged[]): boolean {
  const outside = judged.filter((one) => one.outside).length;
  const lately = judged.slice(-2).every((one) => one.outside);
  return lately || (outside >= 2 && outside > toleratedOutside * judged.length);
}

/** Distance from the reference's mean to the nearer limit; null without limits. */
function wayToLimit(limits: Limits | null): number | null {
  if (limits === null || limits.centre === null) return null;
  const { centre, lower, upper } = limits;
  const ways = [lower, upper].flatMap((limit) => (limit === null ? [] : [Math.abs(limit - centre)]));
  return ways.length > 0 ? Math.min(...ways) : null;
}

type Facts = Omit<TrustRecord, 'state' | 'text'>;

function stateOf(judged: readonly Judged[], facts: Facts, limits: Limits | null): TrustRecord['state'] {
  const { meanError, naiveError } = facts;
  if (judged.length < shortest || meanError === null) return 'unproven';
  if (!strays(judged)) return 'kept';
  const way = wayToLimit(limits);
  const harmless =
    way !== null && meanError <= toleratedWay * way && meanError <= toleratedRest * (naiveError ?? Infinity);
  return harmless ? 'kept' : 'broken';
}

function sentence(state: TrustRecord['state'], facts: Facts): string {
  const { judged, outside, meanError, naiveError } = facts;
  if (judged === 0) return 'No chunk since the reference has mature labels yet: the estimate is unproven.';
  const chunks = `${judged} chunk${judged === 1 ? '' : 's'}`;
  const beside =
    naiveError === null
      ? ''
      : ` Saying that nothing changed would have been off by ${significant(naiveError)}.`;
  const said = `In ${chunks} with mature labels the estimate was off by ${significant(meanError ?? 0)} on average, and ${outside} lay outside its band.${beside}`;
  if (state === 'unproven') return `Unproven. ${said}`;
  return state === 'kept' ? said : `Do not rely on this. ${said}`;
}

/**
 * Scores estimates against what came true. A record needs three judged chunks to say anything. It is broken when
 * estimates miss by more than chance (the last two judged chunks both outside the band, or at least two and more than
 * one in ten) and the misses matter: the mean error takes up more than half of the way from the reference's mean to the
 * nearer limit, or is above two thirds of that of saying that nothing has changed.
 * @param points realised values, aligned with `estimates`. Reference chunks do not count: the estimate was fitted there.
 * @param limits of the realised metric; null when it has none.
 */
export function trustRecord(
  points: readonly MetricPoint[],
  estimates: readonly EstimatedMetric[],
  limits: Limits | null,
): TrustRecord {
  const centre = limits?.centre ?? null;
  const judged = points.flatMap(({ period, provisional, estimate: { value } }, i): readonly Judged[] => {
    const told = estimates[i];
    if (period !== 'analysis' || provisional || value === null || told?.value == null) return [];
    const outside = told.low !== null && told.high !== null && (value < told.low || value > told.high);
    return [{ error: told.value - value, naive: centre === null ? null : Math.abs(centre - value), outside }];
  });
  const facts = {
    judged: judged.length,
    outside: judged.filter((one) => one.outside).length,
    bias: mean(judged.map(({ error }) => error)),
    meanError: mean(judged.map(({ error }) => Math.abs(error))),
    naiveError: mean(judged.flatMap(({ naive }) => (naive === null ? [] : [naive]))),
  };
  const state = stateOf(judged, facts, limits);
  return { ...facts, state, text: sentence(state, facts) };
}
