import { readLedger, writeLedger } from '#domain/economics/ledger/ledger-document.ts';
import type { Retrain } from '#domain/economics/ledger/ledger.ts';
import { useDocument } from './use-document.ts';

/** The retrains of a model, as people keep them in the source. */
export function useLedger(modelId: string) {
  const { content, save, ...document } = useDocument({ kind: 'ledger', name: modelId });
  return {
    ...document,
    ...readLedger(content),
    saveLedger: (ledger: readonly Retrain[]) => save(writeLedger(ledger)),
  };
}
