import { addDecimals, decimalNumber, zero, type Decimal } from '#domain/quantity/decimal.ts';
import { costStages, type CostStage } from '#domain/economics/cost-sheet.ts';
import type { Charge } from './read-bill.ts';

/** Which tags say whose a charge is, and which stage of a retrain it paid for. */
export interface TagMapping {
  /** Key of the tag that names the model; the column x_ModelId goes before it. */
  readonly modelTag: string;
  readonly stageTag: string;
  /** What the bill calls a stage → the stage; names of stages themselves need no entry. */
  readonly stages: Readonly<Record<string, CostStage>>;
}

export const usualTags: TagMapping = {
  modelTag: 'model',
  stageTag: 'stage',
  stages: { train: 'compute', training: 'compute' },
};

/** Cost of one model's stage, by the words of the bill. */
export interface AllocatedCost {
  /** Null for charges that name no model. */
  readonly model: string | null;
  /** The stage as the bill words it; null for charges that name none. */
  readonly stageWord: string | null;
  /** Null where the words mean no stage of a retrain (serving, monitoring) or are not known. */
  readonly stage: CostStage | null;
  readonly effective: Decimal;
}

/** A bill by model and stage. */
export interface AllocatedBill {
  readonly effective: Decimal;
  readonly billed: Decimal;
  readonly costs: readonly AllocatedCost[];
  /** Share of the effective cost that names a model, by amount; null without cost. */
  readonly allocatedShare: number | null;
  /** Effective cost by charge category: taxes, credits and adjustments are lines of their own. */
  readonly byCategory: Readonly<Record<string, Decimal>>;
  /** Commitments paid and not used: not the cost of a retrain. Included in the sums. */
  readonly unused: Decimal;
  readonly corrections: number;
}

const isStage = (word: string): word is CostStage => costStages.some((stage) => stage === word);

/** Whose a charge is, and which stage it paid for, in the words of the bill. */
export function wordsOf({ tags }: Charge, { modelTag, stageTag }: TagMapping) {
  return {
    model: tags['x_ModelId'] ?? tags[modelTag] ?? null,
    stageWord: tags['x_Stage'] ?? tags[stageTag] ?? null,
  };
}

/** The stage that a word of the bill means; null where it means none of a retrain. */
export const stageOf = (word: string | null, { stages }: TagMapping): CostStage | null => {
  if (word === null) return null;
  return (Object.hasOwn(stages, word) ? stages[word] : undefined) ?? (isStage(word) ? word : null);
};

const sumOf = (charges: readonly Charge[], amount: (charge: Charge) => Decimal): Decimal =>
  charges.reduce<Decimal>((sum, charge) => addDecimals(sum, amount(charge)), zero);

/** Sums a bill by model and stage. A tag counts under its exact name: what is misspelt stays visibly unallocated. */
export function allocateBill(charges: readonly Charge[], mapping: TagMapping): AllocatedBill {
  const groups = new Map<string, AllocatedCost>();
  const byCategory: Record<string, Decimal> = {};
  for (const charge of charges) {
    const { model, stageWord } = wordsOf(charge, mapping);
    const key = JSON.stringify([model, stageWord]);
    const known = groups.get(key);
    groups.set(key, {
      model,
      stageWord,
      stage: stageOf(stageWord, mapping),
      effective: addDecimals(known?.effective ?? zero, charge.effective),
    });
    byCategory[charge.category] = addDecimals(byCategory[charge.category] ?? zero, charge.effective);
  }
  const effective = sumOf(charges, (charge) => charge.effective);
  const costs = [...groups.values()];
  const total = decimalNumber(effective);
  const allocated = costs.reduce(
    (sum, cost) => sum + (cost.model === null ? 0 : decimalNumber(cost.effective)),
    0,
  );
  return {
    effective,
    billed: sumOf(charges, (charge) => charge.billed),
    costs,
    // Credits that name no model make the named part larger than the whole.
    allocatedShare: total === 0 ? null : Math.min(1, Math.max(0, allocated / total)),
    byCategory,
    unused: sumOf(
      charges.filter(({ isUnused }) => isUnused),
      (charge) => charge.effective,
    ),
    corrections: charges.filter(({ isCorrection }) => isCorrection).length,
  };
}
