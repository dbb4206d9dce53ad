import type { EvidenceInput } from '#domain/verdict/evidence.ts';
import { readStated, withStated } from '#domain/verdict/stated-evidence.ts';
import { useDocument } from './use-document.ts';

/** What people say of a model against, or in place of, a measurement. */
export function useStatedEvidence(modelId: string) {
  const { content, save, ...document } = useDocument({ kind: 'notes', name: modelId });
  const stated = readStated(content);
  return {
    ...document,
    stated,
    /** A null value takes back what was said. */
    state: (input: EvidenceInput, value: boolean | null, note: string) =>
      save(withStated(stated, input, { value, note })),
  };
}
