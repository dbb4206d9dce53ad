import { JsonFields } from '#domain/economics/json-fields.ts';
import { evidenceInputs, evidenceSymbols } from './evidence-symbols.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';
import { evidenceWords } from './evidence-words.ts';
import { readEvidence, readNotes } from './read-evidence.ts';

/** What somebody said of a model against, or in place of, a measurement; each with a note that says why. */
export interface StatedEvidence {
  readonly evidence: Partial<Evidence>;
  readonly notes: Readonly<Partial<Record<EvidenceInput, string>>>;
}

export const nothingStated: StatedEvidence = { evidence: {}, notes: {} };

/** Inputs that people may answer by yes or no; figures are not overridden. */
export const statable = evidenceInputs.filter(
  (input) => evidenceWords[input].unit === 'flag' && input !== 'valued' && input !== 'neverPays',
);

/** Reads the content of a document of kind `notes`, named after a model; what is at fault counts as not said. */
export function readStated(content: unknown): StatedEvidence {
  if (typeof content !== 'object' || content === null) return nothingStated;
  const fields = JsonFields.of(content, '');
  const [evidence, notes] = [
    fields.has('evidence') ? readEvidence(fields.object('evidence')) : {},
    fields.has('notes') ? readNotes(fields.object('notes')) : {},
  ];
  return fields.faults.length > 0 ? nothingStated : { evidence, notes };
}

/** The content with one input said anew; a null value takes it back. */
export function withStated(
  { evidence, notes }: StatedEvidence,
  input: EvidenceInput,
  said: { readonly value: boolean | null; readonly note: string },
) {
  const kept = evidenceInputs.filter((name) => name !== input && evidence[name] !== undefined);
  const all = said.value === null ? kept : [...kept, input];
  const valueOf = (name: EvidenceInput) => (name === input ? said.value : (evidence[name] ?? null));
  const noteOf = (name: EvidenceInput) => (name === input ? said.note : (notes[name] ?? ''));
  return {
    version: 1,
    evidence: Object.fromEntries(all.map((name) => [evidenceSymbols[name], valueOf(name)])),
    notes: Object.fromEntries(all.map((name) => [evidenceSymbols[name], noteOf(name)])),
  };
}
