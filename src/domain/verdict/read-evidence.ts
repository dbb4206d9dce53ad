import { amountBounds, costBounds, countBounds, shareBounds } from '#domain/economics/fault.ts';
import type { JsonFields } from '#domain/economics/json-fields.ts';
import { instantOfIso } from '#domain/time/instant.ts';
import { evidenceInputs, evidenceSymbols } from './evidence-symbols.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';
import { evidenceWords } from './evidence-words.ts';

/** Midnight UTC of an ISO day, or the instant of an ISO time; null with a fault for anything else. */
export function readInstant(fields: JsonFields, name: string): number | null {
  const text = fields.text(name);
  if (text === null) return null;
  const at = instantOfIso(text);
  if (at !== null) return at;
  fields.fault(name, `“${text}” is no day.`, 'Write it as 2026-03-31.');
  return null;
}

function readInput(fields: JsonFields, input: EvidenceInput): boolean | number | null {
  const symbol = evidenceSymbols[input];
  const { name, unit } = evidenceWords[input];
  if (unit === 'flag') return fields.flag(symbol);
  if (unit === 'day') return readInstant(fields, symbol);
  const bounds =
    input === 'materiality' || input === 'waitCost'
      ? costBounds(name)
      : { rows: countBounds, share: shareBounds, money: amountBounds, 'per-prediction': amountBounds }[unit](
          name,
        );
  return fields.numberOr(symbol, bounds, null);
}

/** Inputs of a verdict by their short names; those that are absent or null are not stated. */
export function readEvidence(fields: JsonFields): Partial<Evidence> {
  const stated = evidenceInputs.flatMap((input) => {
    const value = readInput(fields, input);
    return value === null ? [] : [[input, value] as const];
  });
  const evidence: Partial<Evidence> = Object.fromEntries(stated);
  const { gapLow, gapHigh } = evidence;
  if (gapLow != null && gapHigh != null && gapLow > gapHigh)
    fields.fault('g_lo', `Is ${gapLow}, above g_hi, which is ${gapHigh}.`, 'Give the lower bound first.');
  return evidence;
}

/** Notes on stated inputs, by short name. */
export function readNotes(fields: JsonFields): Readonly<Partial<Record<EvidenceInput, string>>> {
  return Object.fromEntries(
    evidenceInputs.flatMap((input) => {
      const note = fields.text(evidenceSymbols[input]);
      return note === null ? [] : [[input, note]];
    }),
  );
}
