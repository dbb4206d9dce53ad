import { readPlanDocument, writePlanDocument } from '#domain/economics/plan-document.ts';
import type { RetrainPlan } from '#domain/economics/retrain-plan.ts';
import { useDocument } from './use-document.ts';

/** What retraining a model costs and is expected to bring, as people keep it in the source. */
export function useRetrainPlan(modelId: string) {
  const { content, save, ...document } = useDocument({ kind: 'costs', name: modelId });
  return {
    ...document,
    /** Null where nothing is kept. */
    read: readPlanDocument(content),
    savePlan: (plan: RetrainPlan) => save(writePlanDocument(plan)),
  };
}
