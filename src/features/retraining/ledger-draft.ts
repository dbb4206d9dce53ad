import { costStages, stageNames, type CostStage } from '#domain/economics/cost-sheet.ts';
import type { Gain, Retrain, RetrainOutcome } from '#domain/economics/ledger/ledger.ts';
import { isoDate } from '#domain/time/instant.ts';

/** A gain while it is typed: null for empty, NaN for no number. */
type GainDraft = Readonly<Record<'mean' | 'low' | 'high', number | null>>;

/** A retrain while it is typed. */
export interface LedgerDraft {
  readonly id: string;
  readonly currency: string;
  readonly ordered: string;
  readonly live: string;
  readonly dataUntil: string;
  readonly trigger: string;
  readonly outcome: RetrainOutcome;
  readonly costs: Readonly<Partial<Record<CostStage, number | null>>>;
  readonly expected: GainDraft;
  readonly realised: GainDraft;
}

const noGain: GainDraft = { mean: null, low: null, high: null };
const dateText = (at: number | null) => (at === null ? '' : isoDate(at));

/** The draft of an entry, or of a new one. */
export function draftOf(retrain: Retrain | null, currency: string): LedgerDraft {
  return {
    id: retrain?.id ?? `retrain-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? '0'}`,
    currency: retrain?.currency ?? currency,
    ordered: dateText(retrain?.ordered ?? null),
    live: dateText(retrain?.live ?? null),
    dataUntil: dateText(retrain?.dataUntil ?? null),
    trigger: retrain?.trigger ?? '',
    outcome: retrain?.outcome ?? 'pending',
    costs: retrain?.costs ?? {},
    expected: retrain?.expected ?? noGain,
    realised: retrain?.realised ?? noGain,
  };
}

const day = (text: string): number | null => (text === '' ? null : Date.parse(`${text}T00:00:00Z`));

/** The gain, null for an empty one, or undefined for one that cannot be. */
function gainOf({ mean, low, high }: GainDraft): Gain | null | undefined {
  if (mean === null && low === null && high === null) return null;
  if (mean === null || low === null || high === null) return undefined;
  return low <= mean && mean <= high ? { mean, low, high } : undefined;
}

/** What keeps a draft from being an entry, in sentences. */
export function draftFaults({ ordered, live, costs, expected, realised }: LedgerDraft): readonly string[] {
  const bad = costStages.filter((stage) => {
    const amount = costs[stage];
    return amount != null && !(amount >= 0);
  });
  return [
    ...(ordered === '' ? ['Say on which day it was ordered.'] : []),
    ...(ordered !== '' && live !== '' && live < ordered ? ['It cannot be live before it was ordered.'] : []),
    ...bad.map((stage) => `${stageNames[stage]}: enter a number of at least 0, or nothing.`),
    ...(gainOf(expected) === undefined
      ? ['Gain expected: give mean, low and high, in this order of size: low, mean, high.']
      : []),
    ...(gainOf(realised) === undefined
      ? ['Gain realised: give mean, low and high, in this order of size: low, mean, high.']
      : []),
  ];
}

/** The entry; null while something is wrong with it. */
export function retrainOf(draft: LedgerDraft): Retrain | null {
  const ordered = day(draft.ordered);
  if (draftFaults(draft).length > 0 || ordered === null) return null;
  const amounts = costStages.flatMap((stage) => {
    const amount = draft.costs[stage] ?? 0;
    return amount > 0 ? [[stage, amount] as const] : [];
  });
  return {
    id: draft.id,
    ordered,
    live: day(draft.live),
    dataUntil: day(draft.dataUntil),
    trigger: draft.trigger.trim(),
    currency: draft.currency,
    costs: Object.fromEntries(amounts),
    expected: gainOf(draft.expected) ?? null,
    realised: gainOf(draft.realised) ?? null,
    outcome: draft.outcome,
  };
}
