import type { Interval } from '#domain/quantity/interval.ts';
import { z95 } from '#domain/statistics/z95.ts';
import { dayMs } from '#domain/time/instant.ts';
import type { ReportChunk } from './model-report.ts';

/** Predictions that unit values are given for. */
export const perMany = 1000;

/** Value to date and what was lost on the way. Money. */
export interface ReportFigures {
  /** Mature chunks: final. */
  readonly realised: number;
  readonly realisedRows: number;
  /** Labelled rows of chunks whose labels are still coming. */
  readonly provisional: number;
  /** Rows without a label, from their scores; null where nothing is estimated. */
  readonly estimated: number | null;
  /** Value of 1,000 predictions over mature chunks, with its 95 % interval from chunk to chunk where there are enough. */
  readonly perThousand: number | null;
  readonly perThousandRange: Interval | null;
  /** Totals of rules without a model over the same mature chunks, best first. */
  readonly rules: readonly { readonly name: string; readonly total: number }[];
  readonly perfect: number | null;
  /** (realised − best rule) / (perfect − best rule); null where nothing is to be won. */
  readonly shareOfPossible: number | null;
  readonly lostRate: number | null;
  readonly lostMix: number | null;
  /** Days that the mature chunks span; null for a log without time. */
  readonly days: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const sumKnown = (values: readonly (number | null)[]) =>
  known(values).length > 0 ? sum(known(values)) : null;

/** 95 % interval of a ratio of sums, from the spread of its chunks; null below four. Source: Cochran (1977), 6.4. */
function ratioRange(chunks: readonly ReportChunk[], ratio: number): Interval | null {
  const rows = sum(chunks.map(({ n }) => n));
  if (chunks.length < 4 || rows === 0) return null;
  const squares = sum(chunks.map(({ total, n }) => (total - ratio * n) ** 2));
  const error = Math.sqrt((squares * chunks.length) / (chunks.length - 1)) / rows;
  return { low: ratio - z95 * error, high: ratio + z95 * error };
}

function rulesOf(chunks: readonly ReportChunk[]): ReportFigures['rules'] {
  const names = chunks[0]?.rules.map(({ name }) => name) ?? [];
  return names
    .map((name) => ({
      name,
      total: sum(chunks.map(({ rules }) => rules.find((rule) => rule.name === name)?.total ?? 0)),
    }))
    .toSorted((a, b) => b.total - a.total);
}

/** The figures of the report's value part. */
export function reportFigures(chunks: readonly ReportChunk[]): ReportFigures {
  const mature = chunks.filter(({ labels, n }) => labels === 'mature' && n > 0);
  const realised = sum(mature.map(({ total }) => total));
  const rows = sum(mature.map(({ n }) => n));
  const ratio = rows > 0 ? realised / rows : null;
  const range = ratio === null ? null : ratioRange(mature, ratio);
  const rules = rulesOf(mature);
  const perfect = sumKnown(mature.map((chunk) => chunk.perfect));
  const best = rules[0]?.total ?? null;
  const room = perfect === null || best === null ? null : perfect - best;
  const [start, end] = [mature[0]?.start ?? null, mature.at(-1)?.end ?? null];
  return {
    realised,
    realisedRows: rows,
    provisional: sum(chunks.filter(({ labels }) => labels === 'provisional').map(({ total }) => total)),
    estimated: sumKnown(chunks.map(({ estimated }) => estimated)),
    perThousand: ratio === null ? null : ratio * perMany,
    perThousandRange: range && { low: range.low * perMany, high: range.high * perMany },
    rules,
    perfect,
    shareOfPossible: room === null || best === null || room <= 0 ? null : (realised - best) / room,
    lostRate: sumKnown(chunks.map(({ lostRate }) => lostRate)),
    lostMix: sumKnown(chunks.map(({ lostMix }) => lostMix)),
    days: start === null || end === null ? null : (end - start) / dayMs,
  };
}
