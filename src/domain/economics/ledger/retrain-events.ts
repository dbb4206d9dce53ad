import type { ModelEvent } from '#domain/events/model-event.ts';
import type { Retrain } from './ledger.ts';

/** The retrains of a ledger that went live, as events of the model. */
export const retrainEvents = (ledger: readonly Retrain[]): readonly ModelEvent[] =>
  ledger.flatMap(({ live, outcome, trigger }) =>
    live === null || outcome === 'rejected' ? [] : [{ time: live, kind: 'retrain', text: trigger }],
  );
