import type { ValueDefinition } from '#domain/economics/value-definition.ts';
import { readValueDocument, writeValueDocument } from '#domain/economics/value-document.ts';
import { useDocument } from './use-document.ts';

/** What a model's predictions are worth, as people keep it in the source. */
export function useValueDefinition(modelId: string) {
  const { content, save, ...document } = useDocument({ kind: 'value', name: modelId });
  return {
    ...document,
    /** Null where nothing is kept. */
    read: readValueDocument(content),
    saveDefinition: (definition: ValueDefinition) => save(writeValueDocument(definition)),
  };
}
