import { addDecimals, decimalNumber, shareOfDecimal, type Decimal } from '#domain/quantity/decimal.ts';
import type { CostLine, CostStage } from '#domain/economics/cost-sheet.ts';
import type { Instant } from '#domain/time/instant.ts';
import { stageOf, wordsOf, type TagMapping } from './allocate-bill.ts';
import { chargePeriod, type Charge } from './read-bill.ts';

/** Stretch of time in which a retrain ran; an end that is null is open. */
export interface RunWindow {
  readonly from: Instant | null;
  /** Exclusive. */
  readonly until: Instant | null;
}

/** Part of a model's charges that is no cost of a retrain, and why. */
export interface LeftOut {
  readonly what: string;
  readonly effective: Decimal;
}

/** Charges of one model and stage that stand on one line. */
interface Group {
  readonly stage: CostStage | null;
  readonly what: string;
  readonly effective: Decimal;
}

/** Kinds of charges that make up what was used: a credit takes off from it, because a cost sheet has no negative lines. */
const used = new Set(['Usage', 'Purchase', 'Credit']);

const kindOf = ({ category, isUnused }: Charge): string | null => {
  if (isUnused) return 'Unused commitment';
  return used.has(category) ? null : category;
};

/** The part of a charge that falls into the window, by time; all of one that does not say when. */
function within(charge: Charge, { from, until }: RunWindow): Decimal {
  const period = chargePeriod(charge);
  if (!period) return charge.effective;
  const start = Math.max(period.start, from ?? -Infinity);
  const end = Math.min(period.end, until ?? Infinity);
  return shareOfDecimal(charge.effective, Math.max(0, end - start), period.end - period.start);
}

/**
 * Lines of a cost sheet from one model's part of a bill: a line per stage less its credits, taxes and adjustments on lines
 * of their own. Commitments that were not used, what belongs to no stage of a retrain, and lines that credits turn
 * negative are left out and told.
 * @param run the retrain that the bill paid for: charges count with the share of their time that lies in it.
 */
export function billLines(
  charges: readonly Charge[],
  { model, mapping, run }: { readonly model: string; readonly mapping: TagMapping; readonly run: RunWindow },
): { readonly lines: readonly CostLine[]; readonly leftOut: readonly LeftOut[] } {
  const groups = new Map<string, Group>();
  for (const charge of charges) {
    const words = wordsOf(charge, mapping);
    if (words.model !== model) continue;
    const kind = kindOf(charge);
    const stage = charge.isUnused ? null : stageOf(words.stageWord, mapping);
    const word = words.stageWord ?? 'charges without a stage';
    const what = stage ? (kind === null ? 'From the bill' : `${kind}, from the bill`) : (kind ?? word);
    const key = JSON.stringify([stage, what]);
    const effective = addDecimals(groups.get(key)?.effective ?? { units: 0n, scale: 0 }, within(charge, run));
    groups.set(key, { stage, what, effective });
  }
  const all = [...groups.values()].filter(({ effective }) => effective.units !== 0n);
  const lines = all.flatMap(({ stage, what, effective }): readonly CostLine[] =>
    stage !== null && effective.units > 0n
      ? [{ stage, what, quantity: decimalNumber(effective), unit: '', price: 1, times: 1, failedShare: 0 }]
      : [],
  );
  return { lines, leftOut: all.filter(({ stage, effective }) => stage === null || effective.units < 0n) };
}
