import { writeBenefit } from '#domain/economics/read-benefit.ts';
import { writeCostSheet } from '#domain/economics/read-cost-sheet.ts';
import type { DecisionInput } from './decision-input.ts';
import { evidenceInputs, evidenceSymbols } from './evidence-symbols.ts';
import { evidenceWords } from './evidence-words.ts';
import { writeCadence } from './read-cadence.ts';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/**
 * The document of a decision: reading it gives the same input, and so the same verdict, net benefit and text.
 */
export function writeDecision(input: DecisionInput) {
  const { evidence, notes, value, costs, benefit, cadence } = input;
  const stated = evidenceInputs.flatMap((name) => {
    const given = evidence[name] ?? null;
    if (given === null) return [];
    const day = evidenceWords[name].unit === 'day' && typeof given === 'number';
    return [[evidenceSymbols[name], day ? iso(given) : given] as const];
  });
  const noted = evidenceInputs.flatMap((name) => {
    const note = notes[name];
    return note === undefined ? [] : [[evidenceSymbols[name], note] as const];
  });
  return {
    format: 'plumbline-decision',
    version: 1,
    model: input.model,
    currency: input.currency,
    as_of: iso(input.asOf),
    evidence: Object.fromEntries(stated),
    notes: Object.fromEntries(noted),
    value: value && {
      classes: value.matrix.classes,
      V: value.matrix.values,
      C: value.counts,
      reference: value.reference,
      now: value.now,
    },
    costs: costs && writeCostSheet(costs),
    benefit: benefit && writeBenefit(benefit),
    decay: cadence && writeCadence(cadence),
  };
}
